; remap-file-pages/several-pages - one call places several pages.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The call says one offset, and the pages behind it follow in the order of the file, as in any
; mapping.
;
;   before   [r--s data 0           ]   50000000h
;   remap          <data 4    >
;   after    [pg 0][data 4    ][pg 3]

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
        mov     ecx, 8192               ; length, two pages
        mov     edx, 0                  ; prot
        mov     esi, 4                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        maps    after
        peek    50000000h               ; page 0 of the file
        peek    50001000h               ; page 4
        peek    50002000h               ; page 5
        peek    50003000h               ; page 3
case_end

        string  data, "data"
        variable fd
