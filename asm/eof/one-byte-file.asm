; eof/one-byte-file - a file of one byte maps as that byte and 4095 zeros.
;
; data: 1 byte, 'A'
;
; The page cache has whole pages, and what is behind the end in the last one is zero when it comes
; in.

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
        mov     ecx, 1                  ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; the byte of the file
        peek    [area], 1               ; the first one behind it
        peek    [area], 4095            ; last byte of the page
case_end

        string  data, "data"
        variable fd
        variable area
