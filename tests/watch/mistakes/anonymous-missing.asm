; anonymous-missing
%include "short.inc"
_start: args    0, 4096, 3, 2, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
