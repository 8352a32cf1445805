; flags-34h
%include "short.inc"
_start: args    0, 4096, 3, 34h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
