; mremap-move/dontunmap - MREMAP_DONTUNMAP moves the pages and leaves the old area empty.
;
; The page table entries are moved as ever, and the munmap of the old range is left out.  A
; private page is in one place only: what is touched at the old one is new.
;
;   before   [rw-p] ~~~~ ......   50000000h, 60000000h
;   mremap               <    >
;   after    [rw-p] ~~~~ [rw-p]

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
        mov     esi, MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
        peek    60000000h               ; it, at the new place
        peek    50000000h               ; the area that it left
case_end
