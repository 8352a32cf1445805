; brackets-missing: the program's own page goes
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     [kept], eax
        mov     ebx, kept
        mov     ecx, 4096
        mov     eax, 91
        int     80h                     ; <-
        jmp     leave
        section .bss
        alignb  4096
kept:   resd    1
