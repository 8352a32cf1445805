; mremap/below-a-growing-area - mremap of the page below a growing area is EFAULT and makes nothing grow.
;
; A C library finds the lowest page of the main stack so: it asks for each page downward to be
; grown by one; ENOMEM says that the page is there, EFAULT that it is not. The kernel looks for an
; area that holds the address, and never lets one grow for it.
;
;   before   ......[rw-p      ][---p]   4ffff000h, the first area MAP_GROWSDOWN
;   mremap   <    >
;   after    the same: EFAULT

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50001000h          ; old address, second page of the area
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address, its first page
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 4ffff000h          ; old address, the page below
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 4ffff000h          ; old address, the page below
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        maps    after
case_end
