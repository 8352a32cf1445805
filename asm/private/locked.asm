; private/locked - mlock copies the pages of a writable private mapping.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; It brings the pages in as MAP_POPULATE does: as for a store.

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

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    50000000h               ; first byte of the page, copied by mlock
case_end

        string  data, "data"
        string  text, "x"
        variable fd
