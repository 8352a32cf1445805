; signed-jump
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h                     ; <-
        cmp     eax, -4095
        jge     leave
        mov     byte [eax], 1
        jmp     leave
