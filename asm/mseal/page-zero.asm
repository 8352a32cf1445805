; mseal/page-zero - Since 6.12 an x86-64 kernel seals the page 0 of MMAP_PAGE_ZERO: it can not be unmapped, changed nor moved.
;
; user: root
; persona: MMAP_PAGE_ZERO
;
; So that nobody can put something where a NULL pointer leads.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 0                  ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 125                ; mprotect
        mov     ebx, 0                  ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, page 0
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 163                ; mremap
        mov     ebx, 0                  ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50000000h          ; new address
        int     80h
        report  mremap

        maps    after
        peek    0                       ; first byte of page 0
case_end
