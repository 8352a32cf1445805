; behind-the-end: what lies there is the kernel's
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     edi, eax
        mov     ecx, 5000
        mov     al, 1
        rep stosb                       ; <-
        jmp     leave
