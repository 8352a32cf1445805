; eof/store-seen-elsewhere - a store behind the end is seen by another mapping of the page, for there is one page only.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; A file system with a disk clears the rest of the page whenever it writes it out; tmpfs never
; writes.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area1], eax

        poke    [area1], 'x', 5000      ; first byte behind the end

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area2], eax

        peek    [area2], 5000           ; the same byte, through the other area
case_end

        string  data, "data"
        variable fd
        variable area1
        variable area2
