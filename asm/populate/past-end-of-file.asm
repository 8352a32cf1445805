; populate/past-end-of-file - MAP_POPULATE reaching past the end of a file succeeds with the pages that are there.
;
; data: 4096 bytes, all 'A'

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
        peek    50000fffh
        peek    50001000h
case_end

        string  data, "data"
        variable fd
