; joins/anonymous-border-down - The border of touched anonymous areas moves down with mprotect, and every page keeps its bytes.
;
; The start and the page offset of the upper area go down by two pages. Both were one area when
; they were touched, so that they know their pages by the same anon_vma.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 24576              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; page 0
        poke    50001000h, 'b'          ; page 1
        poke    50002000h, 'c'          ; page 2
        poke    50003000h, 'd'          ; page 3
        poke    50004000h, 'e'          ; page 4
        poke    50005000h, 'f'          ; page 5

        mov     eax, 125                ; mprotect
        mov     ebx, 50005000h          ; address, page 5 alone
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   cut

        mov     eax, 125                ; mprotect
        mov     ebx, 50003000h          ; address, pages 3 and 4
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   moved
        peek    50000000h               ; page 0
        peek    50001000h               ; page 1
        peek    50002000h               ; page 2
        peek    50003000h               ; page 3
        peek    50004000h               ; page 4
        peek    50005000h               ; page 5
        poke    50003000h, 'x'          ; page 3
        poke    50002000h, 'y'          ; page 2
case_end
