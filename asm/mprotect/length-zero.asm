; mprotect/length-zero - a length of 0 is no error, whatever is mapped there and whatever prot is.
;
; The length is looked at before the areas and before prot.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, nothing is mapped there
        mov     ecx, 0                  ; length, the point of the case
        mov     edx, 10h                ; prot, no bit of it has a meaning
        int     80h
        report  mprotect

        maps    after
case_end
