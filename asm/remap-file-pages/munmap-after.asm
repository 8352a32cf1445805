; remap-file-pages/munmap-after - the rest keeps its order when part of the window is unmapped.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; Each rearranged page is an area with a place of its own in the file, and munmap takes only what
; lies in its range.
;
;   before   [pg 7][data 1    ][pg 4]   50000000h
;   munmap         <    >
;   after    [pg 7]......[pg 2][pg 4]

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

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 7                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 4                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        areas   after
        peek    50000000h               ; page 7 of the file
        peek    50002000h               ; page 2
        peek    50003000h               ; page 4
case_end

        string  data, "data"
        variable fd
