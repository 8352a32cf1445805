; munmap/unaligned-nothing-mapped - an unaligned address is EINVAL even where nothing is mapped.
;
; The arguments are tested before the kernel looks for areas.

%include "case.inc"

case_begin
        mov     eax, 91                 ; munmap
        mov     ebx, 5d000800h          ; address, free, and in the middle of a page
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 5d000800h          ; address
        mov     ecx, 0                  ; length, 0, wrong as well
        int     80h
        report  munmap
case_end
