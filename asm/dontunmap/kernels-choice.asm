; dontunmap/kernels-choice - MREMAP_DONTUNMAP without MREMAP_FIXED takes a free new address as a hint.
;
; The new address goes to get_unmapped_area, as that of mmap2 does: without the order to be there
; it is a hint.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address, a hint here
        int     80h
        value   moved, eax

        maps    after
        peek    60000000h               ; first page, moved
        peek    60001000h               ; second page, moved
        peek    50000000h               ; where it was
        peek    50001000h               ; where it was
case_end
