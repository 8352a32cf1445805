; mincore/length-zero - a length of 0 succeeds, mapped or not, wherever in user space the vector is.
;
; The number of pages is 0, and so neither the areas nor the vector are gone to; that both lie in
; user space is asked all the same (access_ok, mincore/last-page).

%include "case.inc"

case_begin
        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address, free
        mov     ecx, 0                  ; length, the point of the case
        mov     edx, 60000000h          ; vector, nothing is mapped there
        int     80h
        report  mincore
case_end
