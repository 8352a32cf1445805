; shared/store-after-read - A store to a shared page that was only read before is in the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The read maps the page of the file, and may map it without the right to store; then the store is
; a fault, which gives that right and makes no copy (wp_page_shared).

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; page 0
        peek    50001000h               ; page 1
        poke    50000000h, 'x'          ; page 0
        poke    50001001h, 'y'          ; second byte of page 1
        file_bytes "data", 0, 2         ; page 0 of the file
        file_bytes "data", 4096, 2      ; page 1 of the file

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        file_bytes "data", 4096, 2      ; page 1 of the file
case_end

        string  data, "data"
        variable fd
