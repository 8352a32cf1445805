; offset/last-page - page 0ffffffffh is the last of 2^44 bytes: a kernel of 64 bits maps it.
;
; big: 16 TiB, one hole but for ':' at 16 TiB - 4096
;
; An i386 kernel has no file as large and refuses the offset: offset/wrap.

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
        mov     ebp, 0ffffffffh         ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 16 TiB - 4096
case_end

        string  big, "big"
        variable fd
        variable area
