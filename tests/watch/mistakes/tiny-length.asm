; tiny-length
%include "short.inc"
_start: args    0, 8, 3, 22h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
