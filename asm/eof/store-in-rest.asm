; eof/store-in-rest - a store behind the end in the last page is not written out and does not make the file longer.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; An area has whole pages, and a store behind the end goes into the last of them.  The file ends
; where its inode says, at byte 5000, which no store through an area moves: read(2) stops there, and
; so does what msync writes out.  Whether the byte is still in the area then is the file system's to
; say: those with a disk clear the rest of a page before they write it (fs/ext4/page-io.c:
; ext4_bio_write_page), a tmpfs writes nothing.  So the area goes before the end.

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
        mov     ecx, 8192               ; length, both pages of the file
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 5000       ; first byte behind the end
        peek    [area], 5000            ; the same byte

        mov     eax, 144                ; msync
        mov     ebx, [area]             ; address
        mov     ecx, 8192               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 91                 ; munmap
        mov     ebx, [area]             ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        file_bytes "data", 4998, 4      ; the last two of the file, and two behind it
case_end

        string  data, "data"
        variable fd
        variable area
