; fixed/file-over-anonymous - MAP_FIXED puts a page of a file into the middle of anonymous memory.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; What lay in the range is unmapped first, whatever it was; the new area has nothing of the old
; one.
;
;   before   [rw-p            ]   30600000h
;   mmap2          <r--p>   page 1 of data
;   after    [rw-p][r--p][rw-p]

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 30600000h          ; address of the old area
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    30601000h, 'o'          ; the page that will be replaced
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 30601000h          ; address, the second of three pages
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags, the address is an order
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    30601000h               ; the page of the file
case_end

        string  data, "data"
        variable fd
