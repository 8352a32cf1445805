; Code in a mapped page, which makes a call itself: written, made executable, called.
        global  _start
        section .text
template:
        mov     eax, 91                 ; munmap of what ebx and ecx say
        int     80h
        ret
.end:
_start: mov     eax, 192
        mov     ebx, 0
        mov     ecx, 4096
        mov     edx, 3
        mov     esi, 22h
        mov     edi, -1
        mov     ebp, 0
        int     80h
        cmp     eax, -4095
        jnc     .bad
        mov     [page], eax
        mov     edi, eax
        mov     esi, template
        mov     ecx, template.end - template
        rep     movsb
        mov     ebx, [page]
        mov     ecx, 4096
        mov     edx, 5
        mov     eax, 125
        int     80h
        test    eax, eax
        jnz     .bad
        mov     ebx, 50000000h
        mov     ecx, 4096
        call    [page]
        mov     ebx, eax
        jmp     .exit
.bad:   mov     ebx, 1
.exit:  mov     eax, 1
        int     80h
        section .bss
page:   resd    1
