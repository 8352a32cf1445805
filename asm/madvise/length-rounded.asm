; madvise/length-rounded - a length of one byte is a page.
;
; The length is rounded up to pages before anything is done with it.

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

        poke    50000fffh, 'x'          ; last byte of the page
        poke    50001000h, 'y'          ; first byte of the next

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 1                  ; length, rounded up
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    50000fffh               ; last byte of the page
        peek    50001000h               ; first byte of the next
case_end
