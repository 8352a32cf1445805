; reported: what was told of the result is not lost.
%include "case.inc"
case_begin
        mov     eax, 192
        mov     ebx, 0
        mov     ecx, 4096
        mov     edx, 3
        mov     esi, 22h
        mov     edi, -1
        mov     ebp, 0
        int     80h                     ; <-
        report  mmap2
        mov     eax, 0
        case_end
