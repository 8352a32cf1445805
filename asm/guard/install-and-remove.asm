; guard/install-and-remove - A page with a guard faults, no area changes, and without the guard it is a zero page.
;
; A guard is a mark in the page table where the page would be (PTE_MARKER_GUARD): the page itself
; is given away, and no area has to be cut.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page
        areas   before

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        areas   guarded
        peek    50000000h               ; first page
        peek    50001000h               ; second page, guarded
        poke    50001fffh, 'x'          ; its last byte
        peek    50002000h               ; third page

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        areas   after
        peek    50001000h               ; second page, zero now
        peek    50002000h               ; third page
case_end
