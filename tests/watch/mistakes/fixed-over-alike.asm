; fixed-over: maps tells no difference
%include "short.inc"
_start: args    0, 65536, 3, 22h, -1, 0
        int     80h
        checked
        mov     dword [eax + 4096], 1
        lea     ebx, [eax + 4096]
        mov     ecx, 4096
        mov     esi, 32h
        mov     eax, 192
        int     80h                     ; <-
        checked
        jmp     leave
