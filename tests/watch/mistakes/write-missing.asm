; write-missing
%include "short.inc"
_start: args    0, 4096, 1, 22h, -1, 0
        int     80h
        checked
        mov     byte [eax], 1           ; <-
        jmp     leave
