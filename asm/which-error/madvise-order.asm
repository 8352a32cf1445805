; which-error/madvise-order - madvise tells a wrong advice, an unaligned address and an empty range before a hole.
;
; The arguments are looked at in this order, and only then the areas.

%include "case.inc"

case_begin
        mov     eax, 219                ; madvise
        mov     ebx, 50000001h          ; address, no page multiple
        mov     ecx, 4096               ; length
        mov     edx, 1234               ; advice, unknown
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000001h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, nothing there
        mov     ecx, 0                  ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, nothing there
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address, nothing there
        mov     ecx, 4096               ; length
        mov     edx, 1234               ; advice, unknown
        int     80h
        report  madvise
case_end
