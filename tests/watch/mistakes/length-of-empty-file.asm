; length-of-empty-file
%include "short.inc"
_start: file    0, 0
        args    0, 0, 1, 2, edi, 0
        int     80h                     ; <-
        checked
        jmp     leave
