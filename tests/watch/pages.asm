; pages - what the viewer draws: pages of a file, private copies, a child, and a fault behind the
; end of the file.  The first mapping is not checked, which the tutor says.
bits 32
global _start

section .data
path:   db      "pages.file", 0
map:    dd      0

section .text
_start:
        mov     eax, 5                  ; open
        mov     ebx, path
        mov     ecx, 1102o              ; O_RDWR | O_CREAT | O_TRUNC
        mov     edx, 644o
        int     80h
        test    eax, eax
        js      quit
        mov     edi, eax

        mov     eax, 93                 ; ftruncate: a page and a half
        mov     ebx, edi
        mov     ecx, 6000
        int     80h

        mov     eax, 192                ; mmap2, shared
        mov     ebx, 50000000h
        mov     ecx, 8192
        mov     edx, 3                  ; PROT_READ | PROT_WRITE
        mov     esi, 1                  ; MAP_SHARED
        mov     ebp, 0
        int     80h
        mov     dword [eax], "abcd"
        mov     dword [eax + 4096], "efgh"

        mov     eax, 192                ; mmap2, private, two pages behind the file's end
        mov     ebx, 60000000h
        mov     ecx, 16384
        mov     edx, 3
        mov     esi, 2                  ; MAP_PRIVATE
        mov     ebp, 0
        int     80h
        cmp     eax, -4095
        jae     quit
        mov     [map], eax
        mov     cl, [eax]               ; shows the file's page
        mov     byte [eax + 4096], "!"  ; a copy of its own

        mov     eax, 125                ; mprotect: the middle is cut out
        mov     ebx, [map]
        add     ebx, 4096
        mov     ecx, 4096
        mov     edx, 1                  ; PROT_READ
        int     80h

        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jz      child
        mov     ebx, eax
        mov     eax, 7                  ; waitpid
        mov     ecx, 0
        mov     edx, 0
        int     80h

        mov     eax, 125                ; mprotect: one area again
        mov     ebx, [map]
        mov     ecx, 8192
        mov     edx, 3
        int     80h
        mov     eax, [map]
        mov     byte [eax + 12288], 1   ; SIGBUS

child:  mov     eax, [map]
        mov     byte [eax], "x"         ; the child's own copy
        mov     eax, 91                 ; munmap
        mov     ebx, [map]
        add     ebx, 8192
        mov     ecx, 8192
        int     80h
        mov     ebx, 0
        jmp     exit

quit:   mov     ebx, 1
exit:   mov     eax, 1
        int     80h
