; behind-the-end-of-the-file
%include "short.inc"
_start: file    100, 2
        args    0, 4096, 3, 1, edi, 0
        int     80h
        checked
        mov     [kept], eax
        mov     ebx, edi
        mov     ecx, 0
        mov     eax, 93                 ; ftruncate
        int     80h
        mov     eax, [kept]
        mov     byte [eax], 1           ; <-
        jmp     leave
        section .bss
kept:   resd    1
