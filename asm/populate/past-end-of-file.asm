; populate/past-end-of-file - MAP_POPULATE reaching past the end of a file succeeds with the pages that are there.
;
; data: 4096 bytes, all 'A'
;
; Errors of populating are told nobody (mm_populate): the mapping is made, and its pages are had
; as far as there are any.

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
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length, the file has one page
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_POPULATE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   populated, 50000000h, "Rss"
        peek    50000fffh               ; last byte of the file
        peek    50001000h               ; first byte behind it, on the next page
case_end

        string  data, "data"
        variable fd
