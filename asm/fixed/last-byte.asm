; fixed/last-byte - 0ffffffffh as a fixed address is ENOMEM.
;
; As fixed/last-page-unaligned, and the value that C calls MAP_FAILED.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0ffffffffh         ; address, as an eax it would be -EPERM
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
