; number-90-with-registers
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        mov     eax, 90
        int     80h                     ; <-
        checked
        jmp     leave
