; guard/mremap - A guard moves along with its area.
;
; mremap moves the entries of the page table, and a mark is one.

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

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 12288              ; old length
        mov     edx, 12288              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; first page, moved
        peek    60001000h               ; second page, guarded
        peek    60002000h               ; third page

        mov     eax, 219                ; madvise
        mov     ebx, 60001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        peek    60001000h               ; second page, zero now
case_end
