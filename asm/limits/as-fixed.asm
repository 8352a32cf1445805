; limits/as-fixed - MAP_FIXED past RLIMIT_AS is ENOMEM and leaves what was there.
;
; RLIMIT_AS: 64 MiB
;
; The limit is asked for before anything is unmapped, and only the two pages that would be
; replaced are taken off the sum.

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

        poke    50001000h, 'x'          ; in the second page of the area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, over the area
        mov     ecx, 8000000h           ; length, 128 MiB, twice the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50001000h               ; the same byte
case_end
