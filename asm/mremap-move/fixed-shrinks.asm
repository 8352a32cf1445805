; mremap-move/fixed-shrinks - MREMAP_FIXED with a shorter length unmaps the tail.
;
; The tail of the old range is unmapped where it lies, and only the rest moves.
;
;   before   [rw-p                  ] ~~~~ ......   50000000h, 60000000h
;   mremap                                 <    >   from the first three
;   after    ..................[rw-p] ~~~~ [rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'h'          ; first page, which moves
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 12288              ; old length, three pages of four
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        areas   after
        peek    60000000h               ; it, at the new place
case_end
