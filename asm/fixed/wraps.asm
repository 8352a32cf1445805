; fixed/wraps - MAP_FIXED whose range ends past 2^32 is ENOMEM and does not wrap to address 0.
;
; The address is compared with the end of the task less the length.  Their sum, which would be
; 1000h, is not asked for.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0fffff000h         ; address, the last page of 32 bits
        mov     ecx, 8192               ; length, one page more than there is
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
