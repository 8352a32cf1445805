; remap-file-pages/two-areas - a range may span two areas of one file, but not of two.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; Each further area must begin where the one before ends and have the same flags and the same
; file, as it was opened; one mapping then takes the place of all.
;
;   before   [data 0    ][pg 5][anon]   50000000h
;   remap          <                >   EINVAL
;   remap          <data 2    >
;   after    [pg 0][data 2    ][anon]

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 5                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50003000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 12288              ; length, to the end of the third area, of another file
        mov     edx, 0                  ; prot
        mov     esi, 0                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 8192               ; length, to the end of the second area
        mov     edx, 0                  ; prot
        mov     esi, 2                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   after
case_end

        string  data, "data"
        variable fd
