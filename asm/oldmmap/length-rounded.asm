; oldmmap/length-rounded - a length that is no page multiple maps to the end of its last page.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; It is one function that rounds the length (do_mmap), for number 90 and number 192.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4097 ; length, the point of the case
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE ; flags
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6
        mov     [area], eax

        maps    after
        peek    [area], 8191            ; last byte of the second page, mapped for one byte
case_end

        string  data, "data"
        variable block, 6
        variable area
