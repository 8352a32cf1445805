; offset/largest-accepted - page 0fffffffeh is accepted by every kernel, however small the file is.
;
; data: 4096 bytes, all 'A'
;
; A page there ends at 0ffffffffh pages, the most that a file of an i386 kernel can have
; (MAX_LFS_FILESIZE), and only that is compared (file_mmap_ok): never the size of the file itself.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
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
        peek    [area]                  ; first byte of page 0fffffffeh, behind the end
case_end

        string  data, "data"
        variable fd
        variable area
