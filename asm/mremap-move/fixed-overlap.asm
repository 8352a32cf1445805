; mremap-move/fixed-overlap - an old and a new range that overlap are EINVAL; nothing is lost.
;
; The new range is unmapped first: where the two overlap, that would take away what is to be
; moved.  So they are compared before.
;
;   before   [rw-p            ]   50000000h
;   mremap         <          >   from one page below
;   mremap   <          >   from one page above
;   mremap   <    >   from there
;   after    the same: EINVAL

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'x'          ; second page
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50001000h          ; new address, the second page of the old range
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 50001000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50000000h          ; new address, one page before the old range
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50000000h          ; new address, the old one
        int     80h
        report  mremap

        maps    after
        peek    50001000h               ; second page, left as it was
case_end
