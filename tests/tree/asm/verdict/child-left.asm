; verdict/child-left - a child outlives the program.

%include "case.inc"

case_begin
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jnz     .parent
.again:
        mov     eax, 29                 ; pause
        int     80h
        jmp     .again

.parent:
        value   answer, 42
case_end
