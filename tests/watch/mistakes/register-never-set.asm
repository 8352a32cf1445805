; register-never-set
%include "short.inc"
_start: mov     eax, 192
        mov     ebx, 0
        mov     ecx, 4096
        mov     edx, 3
        mov     esi, 22h
        or      edi, -1
        int     80h                     ; <-
        checked
        jmp     leave
