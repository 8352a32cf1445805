; dontunmap/beside-its-source - What MREMAP_DONTUNMAP puts right behind its source stays an area of its own.
;
; The page has the offset of its old place (vm_pgoff), and touched memory keeps it: the two do not
; fit together.

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
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 50001000h          ; new address
        int     80h
        report  mremap

        areas   after
        peek    50001000h               ; the page that moved
        peek    50000000h               ; where it was
case_end
