; verdict/early-exit - the program ends before its report does.

%include "case.inc"

case_begin
        value   answer, 42
        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h
case_end
