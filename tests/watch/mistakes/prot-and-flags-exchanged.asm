; prot-and-flags-exchanged
%include "short.inc"
_start: args    0, 4096, 22h, 3, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
