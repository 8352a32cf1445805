; truncate/mid-page-dirty - truncation inside a page clears a store behind the new end for good.
;
; data: 4096 bytes, all 'A'
;
; When the file grows again the place holds zero, in the file as in the mapping.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 2047       ; the byte before the end to come
        poke    [area], 'y', 2048       ; the first byte behind it

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 2048               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area], 2047            ; last byte of the file
        peek    [area], 2048            ; first byte behind the end

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area], 2048            ; the same byte, in the file again
        file_bytes "data", 2046, 4      ; two before the old end, and two behind
case_end

        string  data, "data"
        variable fd
        variable area
