; 100 MB on standard output, between two calls.
        global  _start
        section .bss
block:  resb    100000h
        section .text
_start: mov     esi, 100
more:   mov     eax, 4
        mov     ebx, 1
        mov     ecx, block
        mov     edx, 100000h
        int     80h
        dec     esi
        jnz     more
        mov     eax, 91
        mov     ebx, 50000000h
        mov     ecx, 4096
        int     80h
        mov     eax, 1
        xor     ebx, ebx
        int     80h
