; protects-nothing
%include "short.inc"
_start: mov     ebx, 50000000h
        mov     ecx, 4096
        mov     edx, 1
        mov     eax, 125
        int     80h                     ; <-
        jmp     leave
