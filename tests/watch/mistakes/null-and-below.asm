; null-pointer, and a little before it
%include "short.inc"
_start: xor     esi, esi
        mov     ecx, [esi - 4]          ; <-
        jmp     leave
