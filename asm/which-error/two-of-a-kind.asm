; which-error/two-of-a-kind - Two mistakes that are EINVAL each are EINVAL together, of mprotect, remap_file_pages and the old mmap.
;
; Which of the two was looked at first can not be seen.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000001h          ; address, unaligned
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP ; prot, both directions
        int     80h
        report  mprotect

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50000000h          ; address, where nothing is
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, that must be 0
        mov     esi, 0                  ; offset
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, with a length of 0 and an offset of 100 bytes
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        words   block, 0, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 100
