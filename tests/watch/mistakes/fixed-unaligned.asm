; fixed-unaligned
%include "short.inc"
_start: args    50000010h, 4096, 3, 32h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
