; mprotect-grows/both - PROT_GROWSDOWN and PROT_GROWSUP together are EINVAL before all else.
;
; A length of 0 answers 0 to any other prot (mprotect/length-zero).

%include "case.inc"

case_begin
        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 0                  ; length, which would be the end of the call
        mov     edx, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP ; prot, the point of the case
        int     80h
        report  mprotect
case_end
