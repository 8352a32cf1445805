; remap-file-pages/areas - each rearranged page is an area of its own since 4.0.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The call was made to save areas: one held pages in any order.  Since 4.0 it is emulated by a
; mapping over the window, which costs what it was to save.
;
;   before   [r--s data 0           ]   50000000h
;   remap          <pg 5>
;   after    [pg 0][pg 5][data 2    ]

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

        areas   before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 5                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   after
case_end

        string  data, "data"
        variable fd
