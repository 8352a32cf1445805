; unaligned-address
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        lea     ebx, [eax + 16]
        mov     ecx, 16
        mov     eax, 91
        int     80h                     ; <-
        jmp     leave
