; mincore/not-mapped - a page that is not mapped is ENOMEM before anything is stored in the vector.
;
; The areas are gone through first, and only an answer is copied to the vector (copy_to_user).

%include "case.inc"

case_begin
        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address, free
        mov     ecx, 4096               ; length
        mov     edx, 60000000h          ; vector, nothing is mapped there
        int     80h
        report  mincore
case_end
