; Deaths, each in a child of its own; the argument of death is a letter.
        global  _start
        section .text
map:    ; length in ecx, prot in edx, flags in esi, fd in edi
        mov     eax, 192
        xor     ebx, ebx
        xor     ebp, ebp
        int     80h
        ret
page:   mov     ecx, 4096
        mov     esi, 22h
        mov     edi, -1
        jmp     map
_start: mov     ecx, deaths
each:   mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jz      die
        push    ecx
        mov     ebx, eax
        xor     ecx, ecx
        xor     edx, edx
        mov     eax, 7
        int     80h
        pop     ecx
        add     ecx, 4
        cmp     dword [ecx], 0
        jne     each
        mov     eax, 1
        xor     ebx, ebx
        int     80h
die:    call    [ecx]
        mov     eax, 1
        mov     ebx, 1
        int     80h
error:  mov     edx, 3                  ; EBADF used as an address
        mov     ecx, 4096
        mov     esi, 2
        mov     edi, 77
        call    map
        mov     byte [eax + 16], 1
beyond: mov     edx, 3
        call    page
        mov     byte [eax + 4096 + 10000h], 1
write:  mov     edx, 1
        call    page
        mov     byte [eax + 5], 1
run:    mov     edx, 3
        call    page
        jmp     eax
gone:   mov     edx, 3
        call    page
        mov     ebx, eax
        mov     ecx, 4096
        mov     eax, 91
        int     80h
        mov     ecx, [ebx]
null:   xor     eax, eax
        mov     eax, [eax + 8]
guard:  mov     edx, 0
        call    page
        mov     al, [eax]
eof:    mov     eax, 356                ; memfd_create
        mov     ebx, name
        xor     ecx, ecx
        int     80h
        mov     edi, eax
        mov     ebx, eax
        mov     ecx, 100
        mov     eax, 93                 ; ftruncate
        int     80h
        mov     ecx, 8192
        mov     edx, 3
        mov     esi, 1
        call    map
        mov     byte [eax + 4096], 1
privileged: hlt
divide: xor     ecx, ecx
        div     ecx
        section .data
name:   db      "short", 0
deaths: dd      error, beyond, write, run, gone, null, guard, eof, privileged, divide, 0
