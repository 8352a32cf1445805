; mremap-move/dontunmap-shared - MREMAP_DONTUNMAP of shared memory makes a second mapping.
;
; Since 5.13. 5.7 to 5.12 had it for private anonymous memory alone and said EINVAL.
;
;   before   [rw-s] ~~~~ ......   50000000h, 60000000h
;   mremap               <    >
;   after    [rw-s] ~~~~ [rw-s]   of one object

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

        poke    50000000h, 'x'          ; the shared page

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; the same page, at the new place
        peek    50000000h               ; and still at the old one
case_end
