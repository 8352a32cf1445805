; remap-file-pages/mprotect-after - mprotect of a part of a rearranged window leaves the pages where they are.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; Since 4.0 a rearranged page is an area with an offset of its own, which mprotect does not change.

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
        mov     edx, PROT_NONE          ; prot
        mov     esi, 3                  ; offset
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, 0                  ; offset
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, page 3 and page 1
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        peek    50000000h               ; page 3
        peek    50001000h               ; page 1
        peek    50003000h               ; page 0
        poke    50000000h, 'x'          ; page 3
        file_bytes "data", 12288, 1     ; page 3 of the file
case_end

        string  data, "data"
        variable fd
