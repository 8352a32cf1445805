; pointer-cut
        bits    64
        global  _start
        section .text
_start: mov     eax, 9                  ; mmap of x86-64, above 4 GiB
        xor     edi, edi
        mov     esi, 8192
        mov     edx, 3
        mov     r10d, 22h
        mov     r8, -1
        xor     r9d, r9d
        syscall
        mov     rbx, rax
        mov     ecx, 4096
        mov     edx, 1
        mov     eax, 125
        int     80h                     ; <-
        mov     eax, 60
        xor     edi, edi
        syscall
