; SIGBUS that has nothing to do with a file, nor with its address: none
%include "short.inc"
_start: pushf
        or      dword [esp], 40000h     ; AC
        popf
        mov     eax, [kept + 1]
        jmp     leave
        section .bss
kept:   resd    2
