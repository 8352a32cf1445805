; error-as-length
%include "short.inc"
_start: mov     eax, 19                 ; lseek to the end, of no file
        mov     ebx, 99
        xor     ecx, ecx
        mov     edx, 2
        int     80h
        args    0, eax, 3, 22h, -1, 0
        int     80h                     ; <-
        checked
        jmp     leave
