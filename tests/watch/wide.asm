; A program of 64 bits that asks by int 80h, and by syscall.
        bits    64
        default rel
        global  _start
        section .text
_start: mov     eax, 192
        xor     ebx, ebx
        mov     ecx, 4096
        mov     edx, 3
        mov     esi, 22h
        mov     edi, -1
        xor     ebp, ebp
        int     80h
        cmp     eax, -4096
        ja      .bad
        mov     dword [rax], 1
        mov     eax, 9                  ; mmap of x86-64
        xor     edi, edi
        mov     esi, 8192
        mov     edx, 1
        mov     r10d, 22h
        mov     r8, -1
        xor     r9d, r9d
        syscall
        cmp     rax, -4096
        ja      .bad
        xor     edi, edi
        jmp     .exit
.bad:   mov     edi, 1
.exit:  mov     eax, 60
        syscall
