; msync/length-zero - msync of no bytes succeeds where nothing is mapped as well.
;
; Nothing is looked up for an empty range.

%include "case.inc"

case_begin
        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 0                  ; length, the point of the case
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end
