; fixed/middle-of-an-area - MAP_FIXED over the middle of an area leaves both ends as they are.
;
; The range is unmapped first, as by munmap, which cuts an area where the range begins and where
; it ends.
;
;   before   [rw-p            ]   30200000h
;   mmap2          <r--p>
;   after    [rw-p][r--p][rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 30200000h          ; address of the old area
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    30200000h               ; first page, new
        poke    30200000h, 'a'          ; first page
        poke    30201000h, 'b'          ; second page
        poke    30202000h, 'c'          ; third page
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 30201000h          ; address, the second of three pages
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        peek    30200000h               ; first page, left as it was
        peek    30201000h               ; second page, new
        peek    30202000h               ; third page, left as it was
case_end
