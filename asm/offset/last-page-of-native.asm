; offset/last-page-of-native - page 0fffffffeh is the last of the largest file that an i386 kernel has.
;
; big: 16 TiB - 4096 bytes, one hole but for '9' at 16 TiB - 8192
;
; Its page cache ends at MAX_LFS_FILESIZE, 0ffffffffh pages: 4096 bytes short of 2^44.

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
        mov     ebp, 0fffffffeh         ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 16 TiB - 8192
case_end

        string  big, "big"
        variable fd
        variable area
