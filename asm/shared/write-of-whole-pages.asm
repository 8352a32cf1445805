; shared/write-of-whole-pages - write(2) of whole pages shows in pages that were read through the mapping before.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; The pages that are mapped are those of the page cache, and write(2) fills them, whole ones too,
; instead of putting others there (generic_perform_write).

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
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; page 0
        peek    50001000h               ; page 1
        peek    50002000h               ; page 2
        poke    60000000h, 'x'          ; first byte that is written
        poke    60001fffh, 'z'          ; last byte that is written

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 60000000h          ; buffer
        mov     edx, 8192               ; length
        int     80h
        premise write, 8192

        peek    50000000h               ; page 0
        peek    50000001h               ; its second byte
        peek    50001fffh               ; last byte of page 1
        peek    50002000h               ; page 2
case_end

        string  data, "data"
        variable fd
