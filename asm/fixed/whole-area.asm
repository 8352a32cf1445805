; fixed/whole-area - MAP_FIXED over an area takes its place: the old contents are gone.
;
; The old area is unmapped as by munmap: its page is given back, and the new one begins as zeros.
;
;   before   [rw-p      ]   30100000h
;   mmap2    <r--p      >
;   after    [r--p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 30100000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    30100000h, 'o'          ; stored in the old area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 30100000h          ; address, all of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    30100000h               ; the same byte of the new one
case_end
