; mremap-move/away-and-back - an area moved away and back is one with its neighbours again.
;
; The area that left had been touched together with its neighbours, and keeps the page offset that
; it had at its old address: back there it follows on from them.
;
;   before   [rw-p            ] ~~~~ ......   50000000h, 60000000h
;   mremap                           <    >   from the second page
;   after    [rw-p]......[rw-p] ~~~~ [rw-p]
;   mremap         <    >   back
;   after    [rw-p            ] ~~~~ ......

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

        poke    50000000h, 'l'          ; first page
        poke    50001000h, 'm'          ; second page, which moves
        poke    50002000h, 'r'          ; third page
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50001000h          ; old address, the middle page of three
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        areas   away

        mov     eax, 163                ; mremap
        mov     ebx, 60000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 50001000h          ; new address
        int     80h
        report  mremap

        areas   back
        peek    50001000h               ; second page, back again
        peek    50000000h               ; first page, below it
        peek    50002000h               ; third page, above it
case_end
