; offset/past-four-gib - page 100001h is the one at 4 GiB + 4096.
;
; big: 4 GiB + 8192 bytes, one hole but for '1' at 4096, '5' at 4 GiB + 4096
;
; Counted in 32 bits it is page 1, which carries a mark of its own.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 100001h            ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 4 GiB + 4096
case_end

        string  big, "big"
        variable fd
        variable area
