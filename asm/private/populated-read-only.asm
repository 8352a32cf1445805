; private/populated-read-only - MAP_POPULATE does not copy the pages of a read-only private mapping.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Pages are brought in as for a store only where the area may be written
; (populate_vma_page_range); here it is the page of the file.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_POPULATE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        smaps   populated, [area], "Rss Anonymous"

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    [area]                  ; first byte of the page
case_end

        string  data, "data"
        string  text, "x"
        variable fd
        variable area
