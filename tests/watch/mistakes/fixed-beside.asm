; MAP_FIXED beside a mapping, which becomes one with it: none
%include "short.inc"
_start: args    50000000h, 4096, 3, 22h, -1, 0
        int     80h
        checked
        args    50001000h, 4096, 3, 32h, -1, 0
        int     80h
        checked
        args    50003000h, 4096, 0, 22h, -1, 0
        int     80h
        checked
        args    50003000h, 4096, 0, 32h, -1, 0
        int     80h
        checked
        args    50002000h, 4096, 3, 32h, -1, 0
        int     80h
        checked
        jmp     leave
