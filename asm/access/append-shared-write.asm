; access/append-shared-write - O_APPEND is nothing to a shared mapping: it writes where the page is.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; O_APPEND is a matter of write(2).  Only the append-only attribute of the inode (chattr +a)
; keeps a shared mapping from a descriptor that can write.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_APPEND  ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor, the point of the case
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        poke    [area], 'x'             ; first byte of the area
        file_bytes "data", 0, 2         ; the same in the file, and the next one
        file_bytes "data", 8191, 2      ; its last byte, and where an append would go
case_end

        string  data, "data"
        variable fd
        variable area
