; mprotect/part-of-page - a length that is no multiple of the page size changes whole pages.
;
; The length is rounded up to whole pages before the end of the range is reckoned, as mmap2 does.
;
;   before   [rw-p      ]   50000000h
;   mprotect <r--p>
;   after    [r--p][rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 1                  ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
