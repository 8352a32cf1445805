; madvise/not-mapped - an advice about a range where nothing is mapped is ENOMEM.
;
; madvise passes holes over and remembers ENOMEM for the end; here there is nothing else.

%include "case.inc"

case_begin
        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, free
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, free
        mov     ecx, 4096               ; length
        mov     edx, MADV_NORMAL        ; advice
        int     80h
        report  madvise
case_end
