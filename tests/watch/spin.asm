; Never ends.
        global  _start
        section .text
_start: mov     eax, 91
        mov     ebx, 50000000h
        mov     ecx, 4096
        int     80h
        jmp     $
