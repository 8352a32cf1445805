; used-after-munmap
%include "short.inc"
_start: args    0, 4096, 3, 22h, -1, 0
        int     80h
        checked
        mov     ebx, eax
        mov     ecx, 4096
        mov     eax, 91
        int     80h
        mov     eax, [ebx]              ; <-
        jmp     leave
