; length/zero-fixed - a length of 0 with MAP_FIXED is EINVAL and takes nothing away.
;
; 0 is the first that do_mmap asks about, long before the range is unmapped.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50500000h          ; address of the old area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50500000h, 'o'          ; first byte of the area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50500000h          ; address of the old area
        mov     ecx, 0                  ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50500000h               ; the same byte
case_end
