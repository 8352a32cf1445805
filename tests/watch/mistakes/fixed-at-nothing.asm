; fixed-at-nothing
%include "short.inc"
_start: args    0ffff000h, 4096, 3, 32h, -1, 0
        mov     ebx, 1000h
        int     80h                     ; <-
        checked
        jmp     leave
