; mprotect/unknown-bit-unmapped - a bad prot where nothing is mapped is EINVAL, not ENOMEM.
;
; prot is looked at before the areas are.

%include "case.inc"

case_begin
        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | 10h    ; prot, the point of the case
        int     80h
        report  mprotect
case_end
