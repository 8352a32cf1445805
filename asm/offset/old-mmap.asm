; offset/old-mmap - the byte offset of the old mmap has no sign: 0fffff000h is the last page below 4 GiB.
;
; big: 4 GiB, one hole but for '0' at 0, '3' at 4 GiB - 4096
;
; Number 90 takes bytes and so ends at 4 GiB, the reason for mmap2.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, big                ; path
        mov     ecx, O_RDONLY | O_LARGEFILE ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     [block + 16], eax       ; the descriptor

        maps    before

        mov     eax, 90                 ; mmap, the old one
        mov     ebx, block              ; block, its six arguments
        int     80h
        report_block mmap, block, 6
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page at 4 GiB - 4096
case_end

        string  big, "big"
        words   block, 0, 4096, PROT_READ, MAP_SHARED, -1, 0fffff000h
        variable fd
        variable area
