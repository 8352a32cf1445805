; fixed/middle-of-an-area - MAP_FIXED over the middle of an area leaves both ends as they are.

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

        poke    30200000h, 'a'
        poke    30201000h, 'b'
        poke    30202000h, 'c'
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
        peek    30200000h
        peek    30201000h
        peek    30202000h
case_end
