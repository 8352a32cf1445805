; shared-store-read-only
%include "short.inc"
_start: file    4096, 0
        args    0, 4096, 3, 1, edi, 0
        int     80h                     ; <-
        checked
        jmp     leave
