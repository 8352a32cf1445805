; mremap-move/zero-length-anywhere - An old length of 0 with MREMAP_MAYMOVE alone maps a shared area a second time where the kernel sees fit.
;
; A range of length 0 at the start of an area can not grow in place, so that it is moved; of the
; old area there is nothing to unmap.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 0                  ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap
        mov     [second], eax

        peek    [second]                ; first byte through the second mapping
        poke    [second], 'y'           ; the same byte
        peek    50000000h               ; first byte through the first
case_end

        variable second
