; dontunmap/occupied-hint - MREMAP_DONTUNMAP without MREMAP_FIXED leaves what lies at the new address alone.
;
; Only MREMAP_FIXED unmaps the new range. Without it the address is a hint, and for an occupied one
; another place is found (get_unmapped_area).

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

        poke    50000000h, 'a'          ; the page that moves

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'o'          ; what lies at the hint
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address, a hint here
        int     80h
        report  mremap
        mov     [moved], eax

        maps    after
        peek    [moved]                 ; the page that moved
        peek    60000000h               ; what lies at the hint
        peek    50000000h               ; where the page was
case_end

        variable moved
