; oldmmap/shared-store - a store to a MAP_SHARED page is in the file.
;
; data: 4096 bytes, all 'A'
;
; The store goes to the page of the file itself, in the page cache, which is what read looks at.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ | PROT_WRITE ; prot
        mov     dword [block + 12], MAP_SHARED ; flags, the point of the case
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 0   ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6
        mov     [area], eax

        poke    [area], 'x'             ; first byte of the page
        peek    [area]                  ; the same byte
        file_bytes "data", 0, 2         ; the same byte of the file, and the next
case_end

        string  data, "data"
        variable block, 6
        variable area
