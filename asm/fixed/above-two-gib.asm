; fixed/above-two-gib - an address above 2 GiB is a success, not a negative number.
;
; Only -4095 to -1 are errors: a test of the sign would take this result for one.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 9e000000h          ; address, bit 31 is set
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    9e000000h               ; its first byte
case_end
