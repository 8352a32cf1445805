; remap-file-pages/linear-again - pages put back in order are one area again.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The emulation maps over the window, and like neighbours merge.
;
;   before   [r--s data 0           ]   50000000h
;   remap          <pg 5>
;   between  [pg 0][pg 5][data 2    ]
;   remap          <pg 1>
;   after    [r--s data 0           ]

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

        areas   elsewhere

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 1                  ; offset in pages, where it was
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   after
        peek    50001000h               ; page 1 of the file again
case_end

        string  data, "data"
        variable fd
