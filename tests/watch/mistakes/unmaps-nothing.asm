; unmaps-nothing
%include "short.inc"
_start: mov     ebx, 50000000h
        mov     ecx, 4096
        mov     eax, 91
        int     80h                     ; <-
        jmp     leave
