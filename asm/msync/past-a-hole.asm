; msync/past-a-hole - msync goes on behind a hole: locked memory there gives EBUSY, not ENOMEM.
;
; ENOMEM is kept for the end. Only MS_ASYNC without MS_INVALIDATE stops at a hole, as
; nothing would be left for it to do.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, one page behind the hole
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50001000h          ; address, which MS_INVALIDATE refuses
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address, the hole
        mov     ecx, 8192               ; length
        mov     edx, MS_INVALIDATE      ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address, the hole
        mov     ecx, 8192               ; length
        mov     edx, MS_ASYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address, the hole
        mov     ecx, 8192               ; length
        mov     edx, MS_SYNC            ; flags, which the lock does not concern
        int     80h
        report  msync
case_end
