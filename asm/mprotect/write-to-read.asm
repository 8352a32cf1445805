; mprotect/write-to-read - taking PROT_WRITE away stops stores and keeps what was stored.
;
; The page is present and dirty: what faults is not its first touch.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the page
        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
        poke    50000000h, 'y'          ; the same byte, now read-only
        peek    50000000h               ; the same byte
case_end
