; growsdown-full-size
%include "short.inc"
_start: args    0, 65536, 3, 122h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
