; brk-refused
%include "short.inc"
_start: mov     ebx, 0fffff000h
        mov     eax, 45
        int     80h                     ; <-
        jmp     leave
