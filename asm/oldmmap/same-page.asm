; oldmmap/same-page - 8192 in number 90 and 2 in number 192 are the same page of the file.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; Number 90 shifts its bytes to pages and goes on in the function of number 192 (ksys_mmap_pgoff).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     dword [block], 22000000h ; address
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_FIXED ; flags
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 8192 ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     eax, 192                ; mmap2
        mov     ebx, 23000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    22000000h               ; first byte of page 2, through number 90
        peek    23000000h               ; first byte of page 2, through number 192
case_end

        string  data, "data"
        variable fd
        variable block, 6
