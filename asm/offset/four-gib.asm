; offset/four-gib - page 100000h is the one at 4 GiB: the byte offset has more than 32 bits.
;
; big: 4 GiB + 8192 bytes, one hole but for '0' at 0, '1' at 4096, '4' at 4 GiB,
;   '5' at 4 GiB + 4096
;
; Counted in 32 bits, 100000h pages are 0 bytes: the pages at 0 and 4096 carry marks of their own,
; and that is what user mode emulators have shown.

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
        mov     ebp, 100000h            ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 4 GiB
        peek    [area], 4096            ; first byte of the page at 4 GiB + 4096
case_end

        string  big, "big"
        variable fd
        variable area
