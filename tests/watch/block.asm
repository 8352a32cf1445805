; Number 90, the old mmap: one argument, six words.
section .data
words:  dd 0, 12288, 3, 22h, -1, 0
section .text
global _start
_start: mov     eax, 90
        mov     ebx, words
        int     80h
        cmp     eax, 0fffff001h
        jae     no
        mov     byte [eax + 12287], 1
        mov     ebx, 0
        jmp     short end
no:     mov     ebx, 1
end:    mov     eax, 1
        int     80h
