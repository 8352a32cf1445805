; maps-text/sums - smaps counts the pages that were touched: of private memory as anonymous, of shared and of a file not.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A page that is mapped twice counts for a half in Pss, by the same process too.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length, four pages
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50003000h, 'b'          ; fourth page
        smaps   private, 50000000h, "Size Rss Pss Private_Dirty Anonymous Swap"

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 16384              ; length, four pages
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60001000h, 'c'          ; second page
        smaps   shared, 60000000h, "Size Rss Pss Anonymous Swap"

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 70000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 72000000h          ; address, the same file again
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    70000000h               ; first page, here
        peek    72000000h               ; and there
        peek    70001000h               ; second page, here
        peek    72001000h               ; and there
        smaps   file, 70000000h, "Size Rss Pss Anonymous Private_Dirty"
case_end

        string  data, "data"
        variable fd
