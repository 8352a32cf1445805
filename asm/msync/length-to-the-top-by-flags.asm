; msync/length-to-the-top-by-flags - Native, msync of 0ffffffffh bytes is of none: 0 with every flag, mapped or not; on x86-64 it finds a hole.
;
; data: 4096 bytes, all 'A'
;
; Rounded up to a page the length is 0 in 32 bits. In 64 bits it is 4 GiB, and a range with holes
; is ENOMEM.

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

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 0ffffffffh         ; length, rounds up to 2^32
        mov     edx, MS_ASYNC           ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 60000000h          ; address, where nothing is
        mov     ecx, 0ffffffffh         ; length
        mov     edx, MS_ASYNC           ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 0ffffffffh         ; length, rounds up to 2^32
        mov     edx, 0                  ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 60000000h          ; address, where nothing is
        mov     ecx, 0ffffffffh         ; length
        mov     edx, 0                  ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 0ffffffffh         ; length, rounds up to 2^32
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 60000000h          ; address, where nothing is
        mov     ecx, 0ffffffffh         ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
