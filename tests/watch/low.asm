; A flat program at 10000h: lengths are as large as its own addresses, and those of what it maps.
        bits    32
        org     10000h
header: db      7fh, "ELF", 1, 1, 1, 0
        times 8 db 0
        dw      2, 3
        dd      1, _start, program - $$, 0, 0
        dw      52, 32, 1, 0, 0, 0
program:
        dd      1, 0, $$, $$, size, size, 7, 1000h
; map ADDR, LENGTH, FLAGS
%macro map 3
        mov     eax, 192
        mov     ebx, %1
        mov     ecx, %2
        mov     edx, 3
        mov     esi, %3
        mov     edi, -1
        xor     ebp, ebp
        int     80h
        cmp     eax, -4095
        jae     leave
%endmacro
_start: map     0, 10000h, 22h
        mov     ebx, eax
        mov     ecx, 10000h
        mov     eax, 91                 ; munmap
        int     80h
        map     100000h, 300000h, 32h
        map     0, 200000h, 22h
        map     0, 200004h, 22h
leave:  mov     eax, 1
        xor     ebx, ebx
        int     80h
size    equ     $ - $$
