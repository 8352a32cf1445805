; length-zero
%include "short.inc"
_start: args    0, 0, 3, 22h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
