; mremap-move/fixed-without-maymove - MREMAP_FIXED without MREMAP_MAYMOVE is EINVAL.
;
; It is a contradiction: an order to move and no leave to.  MREMAP_FIXED does not imply the other.

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
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_FIXED       ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
case_end
