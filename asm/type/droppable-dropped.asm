; type/droppable-dropped - pages of a MAP_DROPPABLE area that were stored to are gone when the kernel takes memory back.
;
; They are never written to swap: what is taken back is dropped, though it was stored to
; (try_to_unmap_one), and the next touch finds a new page.  MADV_PAGEOUT takes back at once what
; nobody else holds.  A batch that new pages wait in holds them, too; it is the processor's own,
; and where there is one processor MADV_PAGEOUT empties it first.  Private memory loses nothing by
; it: advice/cold-and-pageout.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_FIXED ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page
        smaps   stored, 50000000h, "Rss"

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length, all but the third page
        mov     edx, MADV_PAGEOUT       ; advice
        int     80h
        report  madvise

        smaps   dropped, 50000000h, "Rss"
        peek    50000000h               ; first page
        peek    50001000h               ; second page
        peek    50002000h               ; third page
        poke    50000000h, 'n'          ; first page, a new one
        peek    50000000h               ; first page
case_end
