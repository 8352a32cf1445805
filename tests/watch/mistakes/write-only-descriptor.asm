; write-only-descriptor
%include "short.inc"
_start: file    4096, 1
        args    0, 4096, 2, 1, edi, 0
        int     80h                     ; <-
        checked
        jmp     leave
