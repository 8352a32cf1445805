; number-of-x86-64, of munmap: what is mapped there begins with a zero, and with text
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     ebx, eax
        mov     ecx, 4096
        mov     eax, 11
        int     80h                     ; <-
        mov     dword [ebx], "text"
        mov     eax, 11
        int     80h                     ; <-
        jmp     leave
