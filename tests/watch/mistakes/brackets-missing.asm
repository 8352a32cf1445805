; brackets-missing
%include "short.inc"
        section .data
size:   dd      4096
        section .text
_start: args    0, size, 3, 22h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
