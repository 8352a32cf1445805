; msync/sync-and-async - msync with both MS_SYNC and MS_ASYNC is refused with EINVAL.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; One is to wait and the other not to; the two are refused before the range is looked at.

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
        mov     edx, MS_SYNC | MS_ASYNC ; flags, the point of the case
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
