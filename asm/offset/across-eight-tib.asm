; offset/across-eight-tib - page 80000000h is the one at 8 TiB: the offset has no sign.
;
; big: 8 TiB + 4096 bytes, one hole but for '0' at 0, '7' at 8 TiB - 4096, '8' at 8 TiB
;
; The first page lies at 8 TiB - 4096.  Programs that keep pages in a signed word stop there.

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
        mov     ebp, 7fffffffh          ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 8 TiB - 4096
        peek    [area], 4096            ; first byte of the page at 8 TiB
case_end

        string  big, "big"
        variable fd
        variable area
