; madvise/dontneed-hole - a hole in the range is ENOMEM, but both sides of it are done.
;
; mprotect and mlock stop at a hole; madvise goes on and says so at the end.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'l'          ; before the hole
        poke    50002000h, 'r'          ; behind it

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length, the middle page of three is not mapped
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    50000000h               ; before the hole
        peek    50002000h               ; behind it
case_end
