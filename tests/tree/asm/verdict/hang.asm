; verdict/hang - the program does not end.

%include "case.inc"

case_begin
        value   answer, 42
.again:
        mov     eax, 29                 ; pause
        int     80h
        jmp     .again
case_end
