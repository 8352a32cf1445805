; number-of-x86-64
%include "short.inc"
_start: xor     edi, edi
        mov     esi, 4096
        mov     edx, 3
        mov     ecx, 22h
        mov     ebx, 0
        mov     eax, 9
        int     80h                     ; <-
        jmp     leave
