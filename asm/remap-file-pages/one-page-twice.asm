; remap-file-pages/one-page-twice - one page of the file may be seen at two places.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; A page of a file is there once, in the page cache, however many areas lead to it.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 0                  ; offset in pages, the one that the window begins with
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        poke    50000000h, 'x'          ; page 0 of the file, through the first page
        peek    50002000h               ; the same byte, through the third
        file_bytes "data", 0, 1         ; the same byte of the file
case_end

        string  data, "data"
        variable fd
