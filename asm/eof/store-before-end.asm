; eof/store-before-end - a store before the end in the same page is written out.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; The counterpart of eof/store-in-rest: the last byte of the file and not the one behind it.

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

        poke    [area], 'x', 4999       ; last byte of the file

        mov     eax, 144                ; msync
        mov     ebx, [area]             ; address
        mov     ecx, 8192               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        file_bytes "data", 4998, 4      ; the last two of the file, and two behind it
case_end

        string  data, "data"
        variable fd
        variable area
