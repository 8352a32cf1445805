; remap-file-pages/past-the-file - a page past the file's end is accepted, its touch is SIGBUS.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The emulation maps as mmap2 does (do_mmap), and that looks at no size (offset/past-end);
; MAP_POPULATE fails there, and nobody is told.

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
        mov     esi, 100                ; offset in pages, the file has eight pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        maps    after
        peek    50000000h               ; page 0 of the file
        peek    50001000h               ; page 100, behind the end
case_end

        string  data, "data"
        variable fd
