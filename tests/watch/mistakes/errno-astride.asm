; errno-astride - a processor tells no address where bytes on both sides of 4 GiB are asked for.
%include "short.inc"
_start: mov     eax, 5                  ; open
        mov     ebx, nothing
        mov     ecx, 0
        mov     edx, 0
        int     80h
        mov     dword [eax], 1          ; <-
        jmp     leave

        section .rodata
nothing:
        db      0
