; frame-pointer
%include "short.inc"
get:    push    ebp
        mov     ebp, esp
        mov     eax, 192
        mov     ebx, 0
        mov     ecx, 4096
        mov     edx, 3
        mov     esi, 22h
        mov     edi, -1
        int     80h                     ; <-
        pop     ebp
        ret
_start: call    get
        checked
        jmp     leave
