; oldmmap/newer-flags - flags that are younger than number 192 mean the same in number 90.
;
; data: 4096 bytes, all 'A'
;
; Both numbers end in one function, so MAP_SHARED_VALIDATE (4.15) and MAP_FIXED_NOREPLACE
; (4.17) came to both.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 2f000000h ; address
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ | PROT_WRITE ; prot
        mov     dword [block + 12], MAP_SHARED_VALIDATE | MAP_FIXED ; flags, the point of the case
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    between

        mov     dword [block + 12], MAP_SHARED | MAP_FIXED_NOREPLACE ; flags, the point of the case

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        string  data, "data"
        variable block, 6
