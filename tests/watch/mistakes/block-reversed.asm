; block-reversed
%include "short.inc"
_start: push    dword 0
        push    dword 4096
        push    dword 3
        push    dword 22h
        push    dword -1
        push    dword 0
        mov     ebx, esp
        mov     eax, 90
        int     80h                     ; <-
        checked
        jmp     leave
