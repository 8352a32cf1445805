; private/file-unchanged - a store to a private mapping does not reach the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The store faults, and the kernel maps a copy of the page in its place (do_cow_fault); read goes
; to the page cache.

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
        mov     esi, MAP_PRIVATE        ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x'             ; first byte of the page
        peek    [area]                  ; the same byte, of the copy
        peek    [area], 1               ; the next, copied with it

        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, buffer             ; buffer
        mov     edx, 4                  ; length
        int     80h
        report  read

        value   bytes, [buffer]
case_end

        string  data, "data"
        variable fd
        variable area
        variable buffer
