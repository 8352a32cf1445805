; mremap/not-mapped - an old address where nothing is mapped is EFAULT.
;
; Before 5.16 a call that neither grew nor moved did not look for the area: the same length
; was then answered with the address.

%include "case.inc"

case_begin
        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address, free
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length, the same
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap
case_end
