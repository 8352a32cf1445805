; remap-file-pages/nonblock - MAP_NONBLOCK keeps the page from being read in at once.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The emulation maps with MAP_POPULATE, so that the pages are read in at once, and MAP_NONBLOCK
; takes that back (do_mmap); page 5 is then read in when it is touched.  Page 7 is there at once.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 5                  ; offset in pages
        mov     edi, MAP_NONBLOCK       ; flags, the point of the case
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 7                  ; offset in pages
        mov     edi, 0                  ; flags, the same without it
        int     80h
        report  remap_file_pages

        maps    after
        smaps   nonblock, 50001000h, "Rss"
        smaps   without, 50002000h, "Rss"
        peek    50001000h               ; page 5 of the file
case_end

        string  data, "data"
        variable fd
