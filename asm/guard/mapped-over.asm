; guard/mapped-over - A new mapping over a guard has none.
;
; munmap clears all entries of the page table, the marks too (unmap_vmas, ZAP_FLAG_DROP_MARKER),
; and MAP_FIXED unmaps before it maps.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50001000h               ; second page, new

        mov     eax, 219                ; madvise
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 91                 ; munmap
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50002000h               ; third page, new
case_end
