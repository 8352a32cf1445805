; verdict/garbled - the report holds a line that is none.

%include "case.inc"

case_begin
        value   answer, 42
        mov     eax, 4                  ; write
        mov     ebx, 1                  ; descriptor
        mov     ecx, nonsense           ; buffer
        mov     edx, 9                  ; length
        int     80h
case_end

        string  nonsense, {"nonsense", 10}
