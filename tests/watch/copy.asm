; Copies a file into another by two mappings.  Style: everything on the stack, no data section.
global _start
section .text
%define O_RDWR_CREAT 102o
_start:
        mov     ebp, esp
        sub     esp, 128
        mov     eax, 5
        mov     ebx, [ebp + 8]
        xor     ecx, ecx
        int     80h
        mov     [ebp - 4], eax
        mov     ebx, eax
        lea     ecx, [ebp - 120]
        mov     eax, 197
        int     80h
        mov     eax, [ebp - 120 + 44]
        mov     [ebp - 8], eax
        mov     eax, 5
        mov     ebx, [ebp + 12]
        mov     ecx, O_RDWR_CREAT
        mov     edx, 644o
        int     80h
        mov     [ebp - 12], eax
        mov     ebx, eax
        mov     ecx, [ebp - 8]
        mov     eax, 93                 ; ftruncate
        int     80h
        mov     edi, [ebp - 4]
        mov     edx, 1
        mov     esi, 2
        call    map
        mov     [ebp - 16], eax
        mov     edi, [ebp - 12]
        mov     edx, 3
        mov     esi, 1                  ; MAP_SHARED
        call    map
        mov     edi, eax
        mov     esi, [ebp - 16]
        mov     ecx, [ebp - 8]
        rep     movsb
        mov     eax, 1
        xor     ebx, ebx
        int     80h
map:    push    ebp
        mov     ecx, [ebp - 8]
        xor     ebx, ebx
        xor     ebp, ebp
        mov     eax, 192
        int     80h
        pop     ebp
        cmp     eax, 0xfffff001
        jae     die
        ret
die:    neg     eax
        mov     ebx, eax
        mov     eax, 1
        int     80h
