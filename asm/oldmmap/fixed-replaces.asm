; oldmmap/fixed-replaces - MAP_FIXED takes the place of what was mapped there, and of nothing beside it.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The range is unmapped before anything is mapped there, and that splits the area at both ends of
; the range.
;
;   before   [r--p            ]   25000000h
;   mmap           <r--p>
;   after    [r--p][r--p][r--p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 25000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 25001000h ; address, the second page
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_FIXED ; flags
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 4096 ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
        peek    25000000h               ; the first page, anonymous
        peek    25001000h               ; the second, page 1 of the file
        peek    25002000h               ; the third, anonymous
case_end

        string  data, "data"
        variable block, 6
