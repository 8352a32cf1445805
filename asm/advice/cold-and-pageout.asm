; advice/cold-and-pageout - MADV_COLD and MADV_PAGEOUT lose no byte, and are EINVAL for locked memory.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; Both say only which pages may go first; what goes is written to its file or to swap before. A
; locked page may not go (can_madv_lru_vma).

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

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_COLD          ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_PAGEOUT       ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page
        peek    50001000h               ; second page

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_COLD          ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_PAGEOUT       ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page
case_end
