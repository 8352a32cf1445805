; remap-file-pages/reversed - all pages of a window are rearranged, last page first.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; Each page becomes an area of its own, as none goes on in the file where the one before it ends.
;
;   before   [r--s data 0           ]   50000000h
;   remap    <pg 3><pg 2><pg 1><pg 0>   four calls
;   after    [pg 3][pg 2][pg 1][pg 0]

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

        maps    linear

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 3                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 2                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 1                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 0                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        maps    reversed
        peek    50000000h               ; page 3 of the file
        peek    50001000h               ; page 2
        peek    50002000h               ; page 1
        peek    50003000h               ; page 0
case_end

        string  data, "data"
        variable fd
