; mremap-move/zero-length-in-place - an old length of 0 without MREMAP_MAYMOVE is ENOMEM.
;
; To grow in place a range must end where its area ends, and a range of length 0 at the start of
; two pages does not.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 0                  ; old length, the point of the case
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        maps    after
        residency 50000000h, 8192
case_end
