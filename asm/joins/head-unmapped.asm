; joins/head-unmapped - munmap of the head of a file area leaves the rest at its own pages of the file.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The start of the area and its offset go up together (__split_vma), so that an address keeps its
; page of the file.

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
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; page 0

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        areas   after
        peek    50002000h               ; page 2
        poke    50003000h, 'x'          ; page 3
        file_bytes "data", 12288, 1     ; page 3 of the file
        peek    50001fffh               ; the byte below the rest
case_end

        string  data, "data"
        variable fd
