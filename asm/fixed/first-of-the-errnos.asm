; fixed/first-of-the-errnos - the lowest address that reads as an errno is ENOMEM too.
;
; As in fixed/last-page-unaligned, at the other end of the 4095 addresses: as an eax 0fffff001h is
; -4095, for which there is no name.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0fffff001h         ; address, as an eax it would be -4095
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
