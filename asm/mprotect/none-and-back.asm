; mprotect/none-and-back - PROT_NONE shuts a page without losing its bytes.
;
; The page stays in the page table and only loses the bit that lets the processor use it; the
; kernel tells it by another (_PAGE_PROTNONE) from one that is not there.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte of the page

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        int     80h
        report  mprotect

        peek    50000000h               ; the same byte, shut away
        poke    50000000h, 'y'          ; the same byte

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, back again
        int     80h
        report  mprotect

        peek    50000000h               ; the same byte, opened again
case_end
