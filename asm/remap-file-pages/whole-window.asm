; remap-file-pages/whole-window - the whole window may be moved to another part of the file.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; The mapping that the emulation makes covers the window, and so one area takes the place of one.
;
;   before   [r--s data 0           ]   50000000h
;   remap    <data 4                >
;   after    [r--s data 4           ]

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

        areas   before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length, all of the window
        mov     edx, 0                  ; prot
        mov     esi, 4                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        areas   after
        peek    50000000h               ; page 4 of the file
        peek    50003000h               ; page 7
case_end

        string  data, "data"
        variable fd
