# Says its second argument, its first line of input and the variable that comes first.
        .intel_syntax noprefix
        .global _start
        .text
length: mov     edx, -1
1:      inc     edx
        cmp     byte ptr [ecx + edx], 0
        jne     1b
        ret
say:    call    length
        mov     eax, 4
        mov     ebx, 1
        int     0x80
        ret
_start: mov     ecx, [esp + 8]
        call    say
        mov     eax, 3
        xor     ebx, ebx
        mov     ecx, offset line
        mov     edx, 20
        int     0x80
        mov     ecx, offset line
        call    say
        mov     ecx, [esp + 20]
        call    say
        mov     eax, 1
        mov     ebx, 5
        int     0x80
        .bss
line:   .skip 21
