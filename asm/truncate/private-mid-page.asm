; truncate/private-mid-page - a private copy of a page keeps what lies behind an end set inside the page.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Only whole pages are taken from an area; the part behind the end is cleared in the page of the
; file, and the copy is no page of the file.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x'             ; first byte of the page, now a copy

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 2048               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area], 2048            ; first byte behind the new end, in the copy
        peek    [area], 4095            ; last byte of the copy
        file_bytes "data", 2046, 4      ; the last two of the file, and two behind it
case_end

        string  data, "data"
        variable fd
        variable area
