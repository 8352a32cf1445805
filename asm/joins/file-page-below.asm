; joins/file-page-below - A page mapped right below the next page of its file becomes the start of that area.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; Its offset is a page before that of the area, whose start and offset go down by a page.
;
;   before   ......[r--s]   50000000h, page 1 of data
;   mmap2    <r--s>         page 0
;   after    [r--s      ]

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
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, page 0 of the file, below page 1
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        peek    50000000h               ; page 0
        peek    50001000h               ; page 1

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length, both pages: one area
        mov     edx, 12288              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; page 0
        peek    60001000h               ; page 1
        peek    60002000h               ; page 2, added
case_end

        string  data, "data"
        variable fd
