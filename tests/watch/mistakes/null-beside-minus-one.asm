; null-pointer: that edi is -1 has nothing to do with it
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     esi, [eax + 16]
        mov     ecx, [esi + 12]         ; <-
        jmp     leave
