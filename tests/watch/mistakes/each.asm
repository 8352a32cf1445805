; each PROGRAM... - runs one behind the other, so that one run of --watch is enough for all of them.
        global  _start
        section .bss
argv:   resd    2
        section .text
_start: lea     esi, [esp + 8]
next:   cmp     dword [esi], 0
        je      done
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jz      child
        mov     ebx, eax
        xor     ecx, ecx
        xor     edx, edx
        mov     eax, 7                  ; waitpid
        int     80h
        add     esi, 4
        jmp     next
child:  mov     ebx, [esi]
        mov     [argv], ebx
        mov     ecx, argv
        xor     edx, edx
        mov     eax, 11                 ; execve
        int     80h
        mov     ebx, 9
        jmp     exit
done:   xor     ebx, ebx
exit:   mov     eax, 1
        int     80h
