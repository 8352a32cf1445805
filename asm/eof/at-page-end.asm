; eof/at-page-end - a file that ends with its page has no rest: the next byte is SIGBUS.
;
; data: 4096 bytes, all 'A'
;
; A fault compares the page with the size of the file in whole pages, rounded up: here that is one
; page, and page 1 lies behind it.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area], 4095            ; last byte of the file
        peek    [area], 4096            ; the first one behind it
case_end

        string  data, "data"
        variable fd
        variable area
