; A whole ELF file by hand: nasm -f bin.
        bits    32
        org     08048000h
ehdr:   db      7Fh, "ELF", 1, 1, 1, 0
        times   8 db 0
        dw      2, 3
        dd      1
        dd      _start
        dd      phdr - $$
        dd      0, 0
        dw      52, 32, 1, 0, 0, 0
phdr:   dd      1, 0, $$, $$, filesize, filesize, 7, 1000h
_start: push    byte 91
        push    byte 125                ; popped as numbers below
        pop     eax
        mov     ebx, $$
        mov     ecx, 1000h
        push    byte 5
        pop     edx
        int     80h
        pop     eax
        mov     ebx, 70000000h
        mov     ecx, 1000h
        int     80h
        xchg    eax, ebx
        xor     eax, eax
        inc     eax
        int     80h
filesize equ    $ - $$
