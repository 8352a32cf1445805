; mprotect-grows/down - PROT_GROWSDOWN carries the change down to the start of the area.
;
; For a stack, whose start a program does not know: the range that is named goes up from some page
; in it, the kernel adds all that lies below.  The page above stays.
;
;   before   [rw-p                  ]   50000000h
;   mprotect             <r--p>
;   after    [r--p            ][rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50002000h          ; address, the third of four pages
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_GROWSDOWN ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
case_end
