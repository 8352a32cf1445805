; msync/behind-the-task - msync of the last pages of the address space is ENOMEM with every flag.
;
; Also at the very last page, where the end of the range is 2^32: ENOMEM, for a range that wraps is
; ENOMEM as well.

%include "case.inc"

case_begin
        mov     eax, 144                ; msync
        mov     ebx, 0ffffe000h         ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 0ffffe000h         ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_ASYNC           ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 0ffffe000h         ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 0fffff000h         ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_INVALIDATE      ; flags
        int     80h
        report  msync
case_end
