; errno-as-address
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        mov     ecx, 0fffff000h
        int     80h
        cmp     eax, ecx
        je      leave
        mov     byte [eax + 8], 1       ; <-
        jmp     leave
