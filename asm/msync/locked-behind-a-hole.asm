; msync/locked-behind-a-hole - With MS_INVALIDATE msync tells a locked page behind a hole (EBUSY); MS_ASYNC alone stops at the hole.
;
; data: 4096 bytes, all 'A'
;
; A hole is told at the end, unless something else is wrong by then.

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

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address, behind a hole
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_SYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_ASYNC           ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_ASYNC | MS_INVALIDATE ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_INVALIDATE      ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
