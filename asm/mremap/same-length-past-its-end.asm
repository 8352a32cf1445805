; mremap/same-length-past-its-end - mremap to the same length of a range that passes its area is not refused.
;
; The same length counts as a shrink that unmaps nothing, and that does not look at the end of the
; area.

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

        poke    50000000h, 'x'          ; first byte
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length, a page longer than the area
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   after
        peek    50000000h               ; first byte
case_end
