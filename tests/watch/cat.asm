; cat FILE by mmap2: the name comes from argv, the size from fstat64.
section .bss
        statbuf resb 96
section .text
        global _start
_start:
        pop     eax
        cmp     eax, 2
        jne     usage
        pop     ebx                     ; argv[0]
        pop     ebx
        mov     eax, 5                  ; open
        xor     ecx, ecx
        int     80h
        test    eax, eax
        js      usage
        mov     esi, eax
        mov     ebx, eax
        mov     ecx, statbuf
        mov     eax, 197                ; fstat64
        int     80h
        mov     edi, esi
        mov     eax, 192
        xor     ebx, ebx
        mov     ecx, [statbuf + 44]     ; st_size
        mov     edx, 1                  ; PROT_READ
        mov     esi, 2                  ; MAP_PRIVATE
        xor     ebp, ebp
        int     80h
        cmp     eax, 0xfffff000
        ja      usage
        mov     ecx, eax
        mov     edx, [statbuf + 44]
        mov     ebx, 1
        mov     eax, 4
        int     80h
        xor     ebx, ebx
        jmp     out
usage:  mov     ebx, 2
out:    mov     eax, 1
        int     80h
