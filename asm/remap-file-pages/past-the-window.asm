; remap-file-pages/past-the-window - a range that runs past the window is EINVAL.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The first page must lie in an area, and each area that is taken in must begin where the one
; before ends: a hole is EINVAL here, not ENOMEM as in mprotect.

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
        mov     ebx, 50003000h          ; address
        mov     ecx, 8192               ; length, one page more than there is
        mov     edx, 0                  ; prot
        mov     esi, 0                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 4ffff000h          ; address, one page before the window
        mov     ecx, 8192               ; length
        mov     edx, 0                  ; prot
        mov     esi, 0                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        maps    after
case_end

        string  data, "data"
        variable fd
