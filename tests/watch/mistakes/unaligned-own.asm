; unaligned-address: it is its own memory that is to be protected, and no pointer lies there
%include "short.inc"
_start: mov     dword [code], 0c3h
        mov     ebx, code
        mov     ecx, 4
        mov     edx, 7
        mov     eax, 125
        int     80h                     ; <-
        jmp     leave
        section .bss
x:      resd    1
code:   resd    1
