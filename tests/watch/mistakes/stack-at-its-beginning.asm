; stack-at-its-beginning
%include "short.inc"
_start: args    50000000h, 8192, 3, 22h, -1, 0
        int     80h
        checked
        mov     esp, eax
        push    dword 1                 ; <-
        jmp     leave
