; write-missing: that another area ends where this one begins has nothing to do with it
%include "short.inc"
_start: args    50000000h, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     [kept], eax
        args    50001000h, 4096, 1, 22h, -1, 0
        int     80h
        checked
        mov     esi, [kept]
        mov     byte [eax], 1           ; <-
        jmp     leave
        section .bss
kept:   resd    1
