; offset/across-four-gib - an area across 4 GiB goes on with the page behind it, not with the first of the file.
;
; big: 4 GiB + 4096 bytes, one hole but for '0' at 0, '3' at 4 GiB - 4096, '4' at 4 GiB
;
; A page of the area is found in the file by a sum of pages (linear_page_index), and that has room
; where a sum of bytes in 32 bits begins anew.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, big                ; path
        mov     ecx, O_RDONLY | O_LARGEFILE ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0fffffh            ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 4 GiB - 4096
        peek    [area], 4096            ; first byte of the page at 4 GiB
case_end

        string  big, "big"
        variable fd
        variable area
