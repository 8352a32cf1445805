# The result was to go to ebx: in AT&T order that is mov %eax, %ebx.
        .globl  _start
_start: mov     $192, %eax
        mov     $0, %ebx
        mov     $4096, %ecx
        mov     $3, %edx
        mov     $0x22, %esi
        mov     $-1, %edi
        mov     $0, %ebp
        int     $0x80                   # <-
        mov     %ebx, %eax
        mov     $1, %eax
        mov     $0, %ebx
        int     $0x80
