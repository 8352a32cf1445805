; A solution of the exercise two-writes in doc/learn/01-first-call.md.

%include "case.inc"

case_begin
        mov     eax, 4                  ; write
        mov     ebx, 2                  ; descriptor
        mov     ecx, first              ; bytes
        mov     edx, 3                  ; count
        int     80h
        report  write

        mov     eax, 4                  ; write
        mov     ebx, 2                  ; descriptor
        mov     ecx, second             ; bytes
        mov     edx, 4                  ; count
        int     80h
        report  write
case_end

        string  first, "int"
        string  second, `80h\n`
