; fork: the child stores into a shared page, then executes /bin/true by vfork's way.
%define SHARED_ANON 21h
section .text
global _start
_start:
        mov     eax, 192
        mov     ebx, 0
        mov     ecx, 4096
        mov     edx, 3
        mov     esi, SHARED_ANON
        mov     edi, -1
        mov     ebp, 0
        int     80h
        cmp     eax, -4096
        ja      quit
        mov     [shared], eax
        mov     eax, 2
        int     80h
        test    eax, eax
        jz      child
        mov     ebx, -1
        mov     ecx, 0
        mov     edx, 0
        mov     eax, 7                  ; waitpid
        int     80h
        mov     eax, [shared]
        mov     ebx, [eax]
        sub     ebx, 1234h
quit:   mov     eax, 1
        int     80h
child:  mov     eax, [shared]
        mov     dword [eax], 1234h
        mov     ebx, eax
        mov     ecx, 4096
        mov     eax, 91
        int     80h
        mov     eax, 11
        mov     ebx, path
        mov     ecx, argv
        mov     edx, 0
        int     80h
        mov     ebx, 9
        jmp     quit
section .data
path:   db      '/bin/true', 0
argv:   dd      path, 0
section .bss
shared: resd    1
