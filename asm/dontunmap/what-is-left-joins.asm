; dontunmap/what-is-left-joins - What MREMAP_DONTUNMAP leaves behind joins a new neighbour, wherever its pages were touched.
;
; Pages are found by where their area lay when it was touched (vm_pgoff), and areas join if that goes
; on.  What is left has no pages to be found, and counts as a new area of its place.

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

        poke    50000000h, 'x'          ; touched here

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 60000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 70000000h          ; new address
        int     80h
        report  mremap

        areas   left

        mov     eax, 192                ; mmap2
        mov     ebx, 60001000h          ; address, right above what is left
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   beside
        peek    60000000h               ; a new page
        peek    70000000h               ; what moved
case_end
