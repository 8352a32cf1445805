; mremap-move/fixed-adjacent - an old and a new range that only touch are no overlap.
;
; A range ends with its last byte: the next page is free to be the new place.
;
;   before   [rw-p]......   50000000h
;   mremap         <    >
;   after    ......[rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; the page that moves
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50001000h          ; new address, right behind the old range
        int     80h
        report  mremap

        maps    after
        peek    50001000h               ; it, one page further
case_end
