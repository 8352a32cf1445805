; msync/unmapped - msync of an address where nothing is mapped is refused with ENOMEM.
;
; Here the answer is the same whatever the flags are: no area begins before the end of the range.

%include "case.inc"

case_begin
        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_ASYNC           ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; flags
        int     80h
        report  msync
case_end
