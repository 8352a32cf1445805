; mremap-move/four-mib - Four MiB and a page move with every page in its place, to a multiple of 4 MiB and beside one.
;
; Whole page tables are moved where both addresses allow it, else entry by entry.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 401000h            ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50400fffh               ; last byte of page 1024

        peek    50000000h               ; page 0, new
        poke    50000000h, 'a'          ; page 0
        poke    50001000h, 'b'          ; page 1
        poke    501ff000h, 'c'          ; page 511
        poke    50200000h, 'd'          ; page 512
        poke    503ff000h, 'e'          ; page 1023
        poke    50400000h, 'f'          ; page 1024

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 401000h            ; old length
        mov     edx, 401000h            ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; page 0
        peek    60001000h               ; page 1
        peek    601ff000h               ; page 511
        peek    60200000h               ; page 512
        peek    603ff000h               ; page 1023
        peek    60400000h               ; page 1024
        peek    60002000h               ; page 2, never touched

        mov     eax, 163                ; mremap
        mov     ebx, 60000000h          ; old address
        mov     ecx, 401000h            ; old length
        mov     edx, 401000h            ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 70001000h          ; new address
        int     80h
        report  mremap

        peek    70001000h               ; page 0
        peek    70002000h               ; page 1
        peek    70200000h               ; page 511
        peek    70201000h               ; page 512
        peek    70400000h               ; page 1023
        peek    70401000h               ; page 1024
case_end
