; shared/append-descriptor - a descriptor with O_APPEND may be mapped shared and writable.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; O_APPEND steers write(2) only. What forbids such a mapping is the append-only attribute
; of the file itself (chattr +a), not the mode of the descriptor.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_APPEND  ; flags, the point of the case
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

        poke    [area], 'x'             ; first byte of the file

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 2                  ; length
        int     80h
        report  write

        file_bytes "data", 0, 2         ; the first two of the file
        file_bytes "data", 8192, 4      ; the four behind its old end
case_end

        string  data, "data"
        string  text, "yz"
        variable fd
        variable area
