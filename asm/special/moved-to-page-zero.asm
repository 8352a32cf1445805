; special/moved-to-page-zero - With CAP_SYS_RAWIO mremap moves a page to address 0.
;
; user: root
;
; Below vm.mmap_min_addr a place has to be allowed, to mremap as to mmap2 (cap_mmap_addr).

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

        poke    50000000h, 'x'          ; first byte of the page

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 0                  ; new address, with the right to use it
        int     80h
        report  mremap

        peek    0                       ; first byte of page 0
        peek    50000000h               ; where the page was

        mov     eax, 91                 ; munmap
        mov     ebx, 0                  ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap
case_end
