; private/anonymous - private anonymous memory has no object: two mappings share nothing.
;
; Until the first store an area shows the page of zeros that all share; the store gives it one of
; its own (do_anonymous_page), and only that area leads to it.

%include "case.inc"

case_begin
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        peek    50000000h               ; first byte of the one
        poke    50000000h, 'x'          ; the same byte
        peek    60000000h               ; first byte of the other
case_end
