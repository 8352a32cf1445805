; madvise/dontneed-anonymous - MADV_DONTNEED on private anonymous memory leaves zeros.
;
; At once and for certain: it is no mere advice on Linux.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; in the first page
        poke    50001000h, 'y'          ; in the second
        maps    before

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        maps    after
        peek    50000000h               ; in the page that was given up
        peek    50001000h               ; in the other
case_end
