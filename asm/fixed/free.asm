; fixed/free - MAP_FIXED over free pages gives exactly the address that was asked for.
;
; The search for a place is left out: a fixed address is only checked, against the end of the task
; and for a page multiple.
;
;   before   ............   30000000h
;   mmap2    <rw-p      >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address, nothing lies there
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
