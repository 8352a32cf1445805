; msync/sync-invalidate - msync(MS_SYNC | MS_INVALIDATE) of a shared mapping succeeds and the store is kept.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; MS_INVALIDATE adds to MS_SYNC only the question whether an area is locked (msync/locked).

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

        poke    50000000h, 'x'          ; first byte of the file

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC | MS_INVALIDATE ; flags, the point of the case
        int     80h
        report  msync

        peek    50000000h               ; the same byte
        file_bytes "data", 0, 2         ; the same byte of the file, and the next
case_end

        string  data, "data"
        variable fd
