; truncate/shrink-write - a page that truncation took from the file can no longer be written: SIGBUS, and the file stays short.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The page has left the area and the page cache; a fault compares with the size of the file, and a
; store never makes a file longer (eof/store-in-rest).

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
        mov     [area], eax

        poke    [area], 'x', 4096       ; first byte of the page that is to be cut off

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        poke    [area], 'x', 4096       ; the same byte, cut off
        poke    [area], 'y', 4095       ; last byte of the file
        file_bytes "data", 4095, 2      ; the same byte, and one behind the end
case_end

        string  data, "data"
        variable fd
        variable area
