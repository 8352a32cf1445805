# AT&T syntax, as GCC writes it.
        .globl  _start
        .text
        .set    MMAP2, 192
_start:
        movl    $MMAP2, %eax
        xorl    %ebx, %ebx
        movl    $8192, %ecx
        movl    $3, %edx
        movl    $0x22, %esi
        movl    $-1, %edi
        xorl    %ebp, %ebp
        int     $0x80
        cmpl    $-4096, %eax
        ja      1f
        movl    $42, 4096(%eax)
        movl    %eax, %ebx
        movl    $163, %eax              # mremap
        movl    $8192, %ecx
        movl    $4096, %edx
        xorl    %esi, %esi
        int     $0x80
        cmpl    $-4096, %eax
        ja      1f
        xorl    %ebx, %ebx
        jmp     2f
1:      movl    $1, %ebx
2:      movl    $1, %eax
        int     $0x80
