; a length of as many bytes as the number of a variable's address, which holds none: none
%include "short.inc"
_start: args    0, 804a000h, 0, 4022h, -1, 0
        int     80h
        checked
        jmp     leave
        section .bss
kept:   resd    1
