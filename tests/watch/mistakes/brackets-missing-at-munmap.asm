; brackets-missing, around the variable that has the address
%include "short.inc"
        section .data
x:      dd      1
kept:   dd      0
        section .text
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     [kept], eax
        mov     ebx, kept
        mov     ecx, 4096
        mov     eax, 91
        int     80h                     ; <-
        mov     edx, 1
        mov     eax, 125
        int     80h                     ; <-
        jmp     leave
