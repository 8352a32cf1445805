; msync/async-invalidate - MS_ASYNC with MS_INVALIDATE of what is not locked is 0.
;
; data: 4096 bytes, all 'A'
;
; MS_ASYNC starts nothing, and MS_INVALIDATE only looks for locked areas, which would be EBUSY.

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
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_ASYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        peek    50000000h               ; first byte

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | MS_ASYNC ; flags, exclude each other
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
