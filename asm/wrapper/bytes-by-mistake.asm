; wrapper/bytes-by-mistake - an offset in bytes given to mmap2 is no error: it maps a page far behind the file's end.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; 4096 was meant to be the second page.  It is the page at 16 MiB, and SIGBUS on its first touch
; is all that tells.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 4096               ; offset in 4096-byte units, bytes were meant
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 16 MiB, behind the end
case_end

        string  data, "data"
        variable fd
        variable area
