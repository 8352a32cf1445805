; anonymous-with-descriptor
%include "short.inc"
_start: file    4096, 2
        args    0, 4096, 3, 21h, edi, 0
        int     80h                     ; <-
        checked
        jmp     leave
