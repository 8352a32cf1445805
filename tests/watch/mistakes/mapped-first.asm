; a file that is mapped first and made longer then: none
%include "short.inc"
_start: file    100, 2
        args    0, 8192, 3, 1, edi, 0
        int     80h
        checked
        mov     [kept], eax
        mov     ebx, edi
        mov     ecx, 8192
        mov     eax, 93                 ; ftruncate
        int     80h
        mov     eax, [kept]
        mov     byte [eax + 8191], 1
        jmp     leave
        section .bss
kept:   resd    1
