; block-elsewhere
%include "short.inc"
_start: push    dword 0
        push    dword -1
        push    dword 22h
        push    dword 3
        push    dword 4096
        push    dword 0
        lea     ebx, [esp + 24]
        mov     eax, 90
        int     80h                     ; <-
        checked
        jmp     leave
