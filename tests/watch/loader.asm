; Lays out a program of its own as a loader does: one reservation, then MAP_FIXED parts in it.
section .text
global _start
_start:
        ; reserve 16 pages that nobody may touch
        mov     eax, 192
        mov     ebx, 60000000h
        mov     ecx, 10000h
        mov     edx, 0
        mov     esi, 4022h              ; NORESERVE
        mov     edi, -1
        mov     ebp, 0
        int     80h
        cmp     eax, -1000h
        ja      .no
        mov     [base], eax
        mov     eax, 5
        mov     ebx, self
        mov     ecx, 0
        int     80h
        cmp     eax, 0
        jl      .no
        mov     edi, eax
        ; text: the head of this very file
        mov     eax, 192
        mov     ebx, [base]
        mov     ecx, 1000h
        mov     edx, 5
        mov     esi, 12h
        mov     ebp, 0
        int     80h
        cmp     eax, -1000h
        ja      .no
        ; bss behind it
        mov     eax, 192
        mov     ebx, [base]
        add     ebx, 1000h
        mov     ecx, 2000h
        mov     edx, 3
        mov     esi, 32h
        mov     edi, -1
        int     80h
        cmp     eax, -1000h
        ja      .no
        mov     eax, 125                ; mprotect
        mov     ebx, [base]
        add     ebx, 2000h
        mov     ecx, 1000h
        mov     edx, 1
        int     80h
        mov     ebx, [base]
        mov     ebx, [ebx]
        cmp     ebx, 464c457fh          ; 7fh 'ELF'
        mov     ebx, 0
        je      .end
.no:    mov     ebx, 1
.end:   mov     eax, 1
        int     80h
section .data
self:   db      '/proc/self/exe', 0
section .bss
base:   resd    1
