; eof/private-behind - a private page wholly behind the end of the file can not be written either: there is nothing to copy.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; The fault of a store fetches the page of the file first and copies it then; behind the end
; already the fetching is SIGBUS.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 8191       ; last byte of the page with the end
        peek    [area], 8191            ; the same byte
        poke    [area], 'x', 8192       ; first byte of the page behind it
        peek    [area], 8192            ; the same byte
case_end

        string  data, "data"
        variable fd
        variable area
