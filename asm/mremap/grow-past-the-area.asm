; mremap/grow-past-the-area - growing a range that runs past its area is EFAULT.
;
; What is to grow must lie in one area, whole: EFAULT, as for an address where nothing is mapped.
;
;   before   [rw-p]............   50000000h
;   mremap   <                >   from two pages to three
;   after    the same: EFAULT

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

        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length, one page more than the area has
        mov     edx, 12288              ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   after
case_end
