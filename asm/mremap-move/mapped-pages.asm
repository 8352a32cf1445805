; mremap-move/mapped-pages - pages of a file that are mapped come along: nobody has to touch them anew.
;
; data: 4096 bytes, all 'A'
;
; The entries of the page table are moved with the area (move_page_tables); a kernel that mapped
; the file anew at the new place would leave it without pages there.
;
;   before   [r--s] ~~~~ ......   50000000h, 60000000h
;   mremap               <    >
;   after    ...... ~~~~ [r--s]   with its page

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; the page is mapped
        smaps   before, 50000000h, "Rss"

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        smaps   after, 60000000h, "Rss" ; not touched there
case_end

        string  data, "data"
        variable fd
