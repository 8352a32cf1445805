; flags-decimal-22
%include "short.inc"
_start: args    0, 4096, 3, 22, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
