; private/later-write-seen - a write to the file shows in a private page that was not stored to.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; POSIX leaves it open. On Linux the page of a private mapping is the page of the file
; until the first store copies it, also when it was read before.

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
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the page of the file

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    [area]                  ; the same byte
case_end

        string  data, "data"
        string  text, "x"
        variable fd
        variable area
