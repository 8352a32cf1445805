; int-80-without-h
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80                      ; <-
        jmp     leave
