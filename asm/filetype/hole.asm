; filetype/hole - a hole of a file maps as zeros, and a store through a shared mapping fills it.
;
; data: 16384 bytes, one hole
;
; A hole has no blocks, but the page cache has a page for every place in a file: it begins as
; zeros, and the store goes into it.

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
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the hole
        peek    [area], 16383           ; its last byte
        poke    [area], 'x', 8192       ; in the middle of it
        file_bytes "data", 8191, 3      ; the same, with the bytes on both sides
case_end

        string  data, "data"
        variable fd
        variable area
