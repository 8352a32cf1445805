; remap-file-pages/shared-anonymous - shared anonymous memory can be rearranged.
;
; It is a file of its own to the kernel, and the pages of that are rearranged.

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

        poke    50000000h, '0'          ; page 1 of that file
        poke    50001000h, '1'          ; page 0
        maps    before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 1                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 0                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        maps    after
        peek    50000000h               ; page 1, where page 0 was
        peek    50001000h               ; page 0, where page 1 was
case_end
