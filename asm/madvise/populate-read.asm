; madvise/populate-read - MADV_POPULATE_READ brings its pages into memory as reading them would.
;
; Of three pages the second; what is read there is the page of zeros, as after any read.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 12288

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the second page
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        residency 50000000h, 12288
        peek    50001000h               ; in the second page
case_end
