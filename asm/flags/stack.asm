; flags/stack - MAP_STACK is a hint: an area like any other, which Linux keeps free of huge pages since 6.7.
;
; Until 6.6 the flag left no trace, and the page became one area with its neighbour.
; Since 6.7 it sets VM_NOHUGEPAGE, and the two stay apart; since 6.15 only in kernels that have
; transparent huge pages, in 6.12.31 and 6.14.9 as well.

%include "case.inc"

case_begin
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the page behind it
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end
