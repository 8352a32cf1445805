; registers-of-x86-64
        bits    64
        global  _start
_start: mov     eax, 192
        xor     edi, edi
        mov     esi, 4096
        mov     edx, 3
        mov     r10d, 22h
        mov     r8, -1
        xor     r9d, r9d
        xor     ebx, ebx
        int     80h                     ; <-
        cmp     rax, -4095
        jae     .no
        mov     byte [rax], 1
.no:    mov     eax, 60
        xor     edi, edi
        syscall
