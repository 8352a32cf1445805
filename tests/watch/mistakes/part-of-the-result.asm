; part-of-the-result
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h                     ; <-
        mov     ecx, eax
        shr     ecx, 24
        cmp     cl, 0ffh
        je      leave
        mov     byte [eax], 1
        jmp     leave
