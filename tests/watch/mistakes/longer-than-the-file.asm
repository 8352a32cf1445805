; longer-than-the-file
%include "short.inc"
_start: file    100, 0
        args    0, 8192, 1, 2, edi, 0
        int     80h                     ; <-
        checked
        jmp     leave
