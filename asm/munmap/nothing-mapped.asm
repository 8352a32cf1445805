; munmap/nothing-mapped - munmap where nothing is mapped returns 0.
;
; munmap promises that nothing is there afterwards.  If nothing was, its work is done.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 57000000h          ; address, free
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        maps    after
case_end
