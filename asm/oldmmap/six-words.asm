; oldmmap/six-words - number 90 takes its six arguments from memory: ebx points to them.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; It is older than calls with more than five arguments, and counts the offset in bytes.  A
; register for each argument came with number 192.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 21000000h ; address
        mov     dword [block + 4], 8192 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_SHARED | MAP_FIXED ; flags
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 4096 ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
        peek    21000000h               ; first byte of page 1 of the file
case_end

        string  data, "data"
        variable block, 6
