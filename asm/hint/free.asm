; hint/free - a hint at free pages is honoured exactly.
;
; The kernel looks at the hint first, and searches only if it can not be honoured.
;
;   before   ............   20000000h
;   mmap2    <rw-p      >
;   after    [rw-p      ]

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 20000000h          ; address, the hint: nothing lies there
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
