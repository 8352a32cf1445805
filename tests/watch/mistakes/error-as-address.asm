; error-as-address
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        mov     ecx, 0fffff000h
        int     80h
        push    eax
        pop     ebx
        mov     ecx, 4096
        mov     eax, 91
        int     80h                     ; <-
        jmp     leave
