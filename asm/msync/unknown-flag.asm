; msync/unknown-flag - msync with an unknown flag is refused with EINVAL.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; MS_ASYNC is 1, MS_INVALIDATE 2 and MS_SYNC 4; any other bit is refused before all else.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | 8        ; flags, 8 is none
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | 80000000h ; flags, nor is the sign bit
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
