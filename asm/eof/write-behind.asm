; eof/write-behind - a page wholly behind the end of the file can not be written: SIGBUS, and the file does not grow.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; Only write, truncate and their like make a file longer; a fault behind the end finds no page and
; makes none.

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
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 8191       ; last byte of the page with the end
        poke    [area], 'x', 8192       ; first byte of the page behind it
        poke    [area], 'x', 12287      ; last byte of that page
        file_bytes "data", 4999, 2      ; last byte of the file, and one behind it
case_end

        string  data, "data"
        variable fd
        variable area
