; no-such-number
%include "short.inc"
        section .data
number: dd      192
        section .text
_start: args    0, 4096, 3, 22h, -1, 0
        mov     eax, number
        int     80h                     ; <-
        jmp     leave
