; offset/two-gib - page 80000h is the one at 2 GiB, where a signed 32-bit byte offset ends.
;
; big: 2 GiB + 4096 bytes, one hole but for '0' at 0, '1' at 2 GiB - 4096, '2' at 2 GiB
;
; The other marks lie where 31 bits and a sign would lead to.

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
        mov     ebp, 7ffffh             ; offset in 4096-byte units, the last page below 2 GiB
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 2 GiB - 4096
        peek    [area], 4096            ; first byte of the page at 2 GiB
case_end

        string  big, "big"
        variable fd
        variable area
