; behind-the-end: what lies there is another area of the program's
%include "short.inc"
_start: args    50001000h, 4096, 1, 22h, -1, 0
        int     80h
        checked
        args    50000000h, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     ecx, 4100
        mov     byte [eax + ecx], 1     ; <-
        jmp     leave
