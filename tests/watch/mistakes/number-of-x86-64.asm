; number-of-x86-64
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        mov     eax, 9
        int     80h                     ; <-
        jmp     leave
