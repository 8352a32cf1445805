; advice/dontneed-in-huge-pages - MADV_DONTNEED of pages where huge ones are wanted empties exactly these.
;
; A huge page of which only a part goes is split first (__split_huge_pmd), and the rest of it
; stays.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length, 4 MiB
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 400000h            ; length
        mov     edx, MADV_HUGEPAGE      ; advice
        int     80h
        premise madvise

        poke    50000000h, 'a'          ; page 0
        poke    50001000h, 'b'          ; page 1
        poke    50003000h, 'c'          ; page 3
        poke    50004000h, 'd'          ; page 4
        poke    501ff000h, 'e'          ; page 511
        poke    50200000h, 'f'          ; page 512
        poke    50201000h, 'g'          ; page 513
        poke    503fe000h, 'h'          ; page 1022
        poke    503ff000h, 'i'          ; page 1023

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, pages 1 to 3
        mov     ecx, 12288              ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 501ff000h          ; address, pages 511 and 512
        mov     ecx, 8192               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 503ff000h          ; address, the last page
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    50000000h               ; page 0
        peek    50001000h               ; page 1
        peek    50003000h               ; page 3
        peek    50004000h               ; page 4
        peek    501ff000h               ; page 511
        peek    50200000h               ; page 512
        peek    50201000h               ; page 513
        peek    503fe000h               ; page 1022
        peek    503ff000h               ; page 1023
case_end
