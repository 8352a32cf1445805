; limits/as-below-use - with RLIMIT_AS below what is in use not even a page can be replaced.
;
; A replacement does not add to the sum, but the sum is over the limit before and after.

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

        peek    50000000h, 8191         ; in the page that stays

        poke    50000000h, 'x'          ; in the page that is to be replaced

        mov     eax, 75                 ; setrlimit
        mov     ebx, RLIMIT_AS          ; resource
        mov     ecx, limit              ; limits, soft and hard
        int     80h
        premise setrlimit

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, over a page that is there
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50000000h               ; the same byte

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap
case_end

; soft, hard
        words   limit, 4096, 4096
