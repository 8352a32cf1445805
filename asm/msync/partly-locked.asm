; msync/partly-locked - msync(MS_INVALIDATE) of a range that is locked at its end is refused with EBUSY.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The lock cut the mapping into two areas; the first has been gone through when the second
; is refused.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50001000h          ; address, the second page
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        peek    50000000h               ; first byte of the page that is not locked
        poke    50000000h, 'x'          ; first byte of the page that is not locked

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MS_SYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length, the first page alone
        mov     edx, MS_SYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
