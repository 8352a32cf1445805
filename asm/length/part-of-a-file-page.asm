; length/part-of-a-file-page - the part of a file's page behind the length is mapped as well.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; The length is rounded up to pages before anything is done with it, and the file goes on to fill
; the page.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50600000h          ; address, a free hint
        mov     ecx, 4196               ; length, a page and 100 bytes
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50601064h               ; first byte behind the length
        peek    50601fffh               ; last byte of the page
        peek    50602000h               ; the first one behind it
case_end

        string  data, "data"
        variable fd
