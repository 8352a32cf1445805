; null-pointer
%include "short.inc"
_start: mov     eax, [kept]
        mov     dword [eax + 4], 1      ; <-
        jmp     leave
        section .bss
kept:   resd    1
