; mremap/new-address-ignored - without MREMAP_FIXED the new address is not looked at.
;
; Whether it is aligned or free is asked by the part that MREMAP_FIXED leads to.
;
;   before   [rw-p]......   50000000h
;   mremap   <          >
;   after    [rw-p      ]

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

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags, no MREMAP_FIXED
        mov     edi, 12345678h          ; new address, not even aligned
        int     80h
        report  mremap

        maps    after
case_end
