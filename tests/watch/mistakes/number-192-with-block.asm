; number-192-with-block
%include "short.inc"
        section .data
block:  dd      0, 4096, 3, 22h, -1, 0
        section .text
_start: xor     ecx, ecx
        xor     edx, edx
        xor     esi, esi
        xor     edi, edi
        xor     ebp, ebp
        mov     eax, 192
        mov     ebx, block
        int     80h                     ; <-
        checked
        jmp     leave
