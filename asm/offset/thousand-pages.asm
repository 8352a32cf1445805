; offset/thousand-pages - a file of a thousand pages is mapped as a whole, and the last page is the last.
;
; data: 4096000 bytes, page n filled with 'A' + n % 26
;
; Page 27 holds the letter of page 1 and page 999 that of page 11 (n % 26).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 3e8000h            ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of page 0
        peek    [area], 110592          ; first byte of page 27
        peek    [area], 2048000         ; first byte of page 500
        peek    [area], 4095999         ; last byte of page 999, and of the file
case_end

        string  data, "data"
        variable fd
        variable area
