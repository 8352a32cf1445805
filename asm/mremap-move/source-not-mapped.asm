; mremap-move/source-not-mapped - a source that is not mapped is EFAULT before anything is lost.
;
; Since 5.16. Before, the new range was unmapped first and the EFAULT came too late.
;
;   before   ...... ~~~~ [rw-p]   50000000h, 60000000h
;   mremap               <    >   from nothing
;   after    the same: EFAULT

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'x'          ; at the new place
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address, free
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
        peek    60000000h               ; still there, since 5.16
case_end
