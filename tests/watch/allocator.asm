; A bump allocator over one anonymous mapping, with a macro layer: every call through one routine.
SYS_EXIT    equ 1
SYS_MUNMAP  equ 91
SYS_MMAP2   equ 192
ARENA       equ 65536

%macro  sys 1
        mov     eax, %1
        call    kernel
%endmacro

        section .bss
arena:  resd    1
next:   resd    1

        section .text
        global  _start

kernel: int     0x80
        ret

; eax: bytes -> eax: their address
allocate:
        push    edx
        mov     edx, [next]
        add     [next], eax
        mov     eax, edx
        pop     edx
        ret

_start: xor     ebx, ebx
        mov     ecx, ARENA
        mov     edx, 3
        mov     esi, 0x22
        or      edi, -1
        xor     ebp, ebp
        sys     SYS_MMAP2
        cmp     eax, -4095
        jae     bad
        mov     [arena], eax
        mov     [next], eax
        mov     eax, 24
        call    allocate
        mov     dword [eax], 'ABCD'
        mov     eax, 100
        call    allocate
        mov     dword [eax + 96], 'WXYZ'
        mov     ebx, [arena]
        mov     ecx, ARENA
        sys     SYS_MUNMAP
        xor     ebx, ebx
        sys     SYS_EXIT
bad:    mov     ebx, 1
        sys     SYS_EXIT
