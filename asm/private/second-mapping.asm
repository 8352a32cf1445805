; private/second-mapping - a store to a private mapping is not seen in a second one of the same page.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The first store of each area has the page of the file copied for it (do_cow_fault), and never
; the copy of another.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the one
        peek    60000000h               ; the same byte of the other
        poke    60000000h, 'y'          ; that byte of the other
        peek    50000000h               ; first byte of the one again
        file_bytes "data", 0, 1         ; the same byte of the file
case_end

        string  data, "data"
        variable fd
