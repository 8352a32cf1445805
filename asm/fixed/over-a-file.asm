; fixed/over-a-file - MAP_FIXED over an area of a file takes the pages, not the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Unmapping takes a page out of the address space and not out of the file, which keeps it with all
; that was stored in it.
;
;   before   [rw-s data ]   30500000h
;   mmap2    <rw-p>
;   after    [rw-p][rw-s]

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
        mov     ebx, 30500000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    30500000h, 'x'          ; page 0 of data, through the area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 30500000h          ; address, the first page of the file's area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    30500000h               ; the anonymous page in its place
        peek    30501000h               ; page 1 of data, still mapped

        file_bytes "data", 0, 2         ; what was stored, and the byte behind it
case_end

        string  data, "data"
        variable fd
