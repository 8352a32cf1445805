; error-as-descriptor
%include "short.inc"
_start: mov     eax, 5
        mov     ebx, name
        mov     ecx, 0
        int     80h
        args    0, 4096, 1, 2, eax, 0
        int     80h                     ; <-
        checked
        jmp     leave
        section .data
name:   db      "/nonesuch", 0
