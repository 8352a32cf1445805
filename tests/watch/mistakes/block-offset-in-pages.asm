; block-offset-in-pages
%include "short.inc"
        section .data
block:  dd      0, 4096, 1, 2, 0, 1
        section .text
_start: file    8192, 0
        mov     [block + 16], edi
        mov     ebx, block
        mov     eax, 90
        int     80h                     ; <-
        checked
        jmp     leave
