; mprotect/unmapped - where nothing is mapped there is nothing to change: ENOMEM.
;
; The call takes the first area that ends behind the address, and that must begin at the address
; or before.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, the point of the case
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
