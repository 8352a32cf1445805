; unchecked-result
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h                     ; <-
        mov     [kept], eax
        mov     ebx, [kept]
        mov     byte [ebx], 1
        jmp     leave
        section .bss
kept:   resd    1
