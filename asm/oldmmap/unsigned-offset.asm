; oldmmap/unsigned-offset - the offset is unsigned: bytes of a file from 2 to 4 GiB are within its reach.
;
; data: 4 GiB, one hole but for 'Z' at 2 GiB, '[' at 4 GiB - 4096
;
; 0fffff000h is the last page that number 90 can name; what lies behind 4 GiB is for number 192
; alone.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY | O_LARGEFILE ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 30000000h ; address
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_FIXED ; flags
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 80000000h ; offset in bytes, the point of the case

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block], 30010000h ; address
        mov     dword [block + 20], 0fffff000h ; offset in bytes, the point of the case

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
        peek    30000000h               ; first byte of the page at 2 GiB
        peek    30010000h               ; first byte of the page at 4 GiB - 4096
case_end

        string  data, "data"
        variable block, 6
