; eof/read-behind - a page wholly behind the end of the file can not be read: SIGBUS, at the byte that was asked for.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; A fault compares the page with the size of the file in whole pages, rounded up: here there are
; two, and page 2 lies behind them.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the file
        peek    [area], 8191            ; last byte of the page with the end
        peek    [area], 8192            ; first byte of the page behind it
        peek    [area], 10940           ; in the middle of that page
case_end

        string  data, "data"
        variable fd
        variable area
