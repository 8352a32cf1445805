; behind-the-file
%include "short.inc"
_start: file    8192, 0
        args    0, 4096, 1, 2, edi, 2
        int     80h                     ; <-
        checked
        jmp     leave
