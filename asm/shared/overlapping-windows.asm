; shared/overlapping-windows - two shared mappings meet in the page of the file that both cover.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; An area has its place in the file and not a part of it: where two cover the same page, both have
; the page of the page cache.

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
        mov     ecx, 8192               ; length, pages 0 and 1
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length, pages 1 and 2
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'x'          ; page 1 of the file, through the one
        peek    60000000h               ; the same byte, through the other
        poke    60001000h, 'y'          ; page 2 of the file, which only the other covers
        peek    50000000h               ; page 0 of the file, which only the one covers
        file_bytes "data", 4096, 1      ; first byte of page 1 of the file
        file_bytes "data", 8192, 1      ; first byte of page 2 of the file
case_end

        string  data, "data"
        variable fd
