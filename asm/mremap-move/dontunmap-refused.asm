; mremap-move/dontunmap-refused - MREMAP_DONTUNMAP neither resizes nor stays in place: EINVAL.
;
; The flag is for a move that leaves an area of the same size behind: without MREMAP_MAYMOVE there
; is no move, and with two lengths no telling which is meant.

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

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length, not the old one
        mov     esi, MREMAP_MAYMOVE | MREMAP_DONTUNMAP ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 4096               ; new length, not the old one
        mov     esi, MREMAP_MAYMOVE | MREMAP_DONTUNMAP ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_DONTUNMAP   ; flags, no MREMAP_MAYMOVE
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        maps    after
case_end
