; remap-file-pages/flags-ignored - flags other than MAP_NONBLOCK are ignored, whatever they are.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The emulation keeps MAP_NONBLOCK alone of the flags and puts MAP_SHARED, MAP_FIXED and
; MAP_POPULATE of its own to it.

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
        mov     edi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, another mapping for mmap2
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 6                  ; offset in pages
        mov     edi, MAP_HUGETLB | MAP_GROWSDOWN ; flags, what mmap2 would refuse for a file
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 7                  ; offset in pages
        mov     edi, ~MAP_NONBLOCK      ; flags, every other bit
        int     80h
        report  remap_file_pages

        maps    after
        peek    50001000h               ; page 5 of the file
        peek    50002000h               ; page 6
        peek    50003000h               ; page 7
case_end

        string  data, "data"
        variable fd
