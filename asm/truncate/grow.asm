; truncate/grow - a page that the file gets later becomes visible in an area that was there before.
;
; data: 4096 bytes, all 'A'
;
; It was SIGBUS when it was touched too early, and nothing of that is left.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area], 4096            ; first byte of the second page, behind the end

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 8192               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area], 4096            ; the same byte, now in the file
        poke    [area], 'x', 8191       ; last byte of the second page
        file_bytes "data", 8190, 2      ; the last two of the file
case_end

        string  data, "data"
        variable fd
        variable area
