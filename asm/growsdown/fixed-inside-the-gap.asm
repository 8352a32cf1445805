; growsdown/fixed-inside-the-gap - MAP_FIXED may map inside the gap below a MAP_GROWSDOWN area, which then can not grow any more.
;
; The gap steers where the kernel places areas; what a program orders with MAP_FIXED it
; gets.  From then on there is a neighbour nearer than 256 pages.  Before that the area has grown
; by a page.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    4fffffffh, 'g'          ; just below the area, which still grows

        mov     eax, 192                ; mmap2
        mov     ebx, 4ff80000h          ; address, inside the gap
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped
        poke    4fffefffh, 'n'          ; just below what it has grown to
        maps    after
        poke    50000000h, 's'          ; lowest byte of the area
case_end
