; execute-missing
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     byte [eax], 0c3h
        call    eax
        jmp     leave
