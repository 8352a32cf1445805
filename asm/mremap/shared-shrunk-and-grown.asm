; mremap/shared-shrunk-and-grown - Shared anonymous memory that is shortened and lengthened again shows its bytes again.
;
; The object keeps its pages; only the mapping became shorter.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 's'          ; second page

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 4096               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        peek    50001000h               ; where the second page was

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        peek    50001000h               ; second page, there again
case_end
