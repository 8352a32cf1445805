; msync/flags-first - msync refuses bad flags and an unaligned address with EINVAL where nothing is mapped.
;
; Those are looked at first; that nothing is mapped, ENOMEM, comes when they are in order.

%include "case.inc"

case_begin
        mov     eax, 144                ; msync
        mov     ebx, 50000004h          ; address, unaligned and not mapped
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | 8        ; flags, 8 is none
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000004h          ; address, unaligned and not mapped
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address, not mapped
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | MS_ASYNC ; flags, not both
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address, not mapped
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end
