; private/beside-shared - a private mapping sees the stores of a shared one until its page is copied.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Until then the page table of the private area leads to the page of the file itself
; (do_read_fault); its first store has a copy made (do_wp_page).

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
        mov     esi, MAP_SHARED         ; flags, the one that stores to the file
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 's'          ; first byte of the file, through the shared area
        peek    60000000h               ; the same byte, through the private one
        poke    60000001h, 'p'          ; the second byte, and the page is a copy
        poke    50000000h, 't'          ; first byte of the file again
        peek    60000000h               ; first byte of the copy
        peek    50000001h               ; second byte of the file
case_end

        string  data, "data"
        variable fd
