; shared/write-two-pages - write(2) across a page boundary shows in both pages of a shared mapping.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A write goes page by page to the page cache (generic_perform_write), and those are the two pages
; that the area shows.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area], 4095            ; last byte of page 0
        peek    [area], 4096            ; first byte of page 1

        mov     eax, 181                ; pwrite64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 2                  ; length
        mov     esi, 4095               ; offset, low half, the last byte of page 0
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pwrite64, 2

        peek    [area], 4094            ; the byte before what was written
        peek    [area], 4095            ; the first byte written
        peek    [area], 4096            ; the second, on page 1
        peek    [area], 4097            ; the byte behind
case_end

        string  data, "data"
        string  text, "yz"
        variable fd
        variable area
