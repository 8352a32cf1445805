; behind-the-end
%include "short.inc"
_start: args    50000000h, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     byte [eax + 4096], 1    ; <-
        jmp     leave
