; fixed-over
%include "short.inc"
        section .data
        align   4096
table:  times   1024 dd 7
        section .text
_start: args    table, 4096, 3, 32h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
