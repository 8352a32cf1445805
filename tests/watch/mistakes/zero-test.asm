; zero-test
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h                     ; <-
        or      eax, eax
        jz      leave
        mov     byte [eax], 1
        jmp     leave
