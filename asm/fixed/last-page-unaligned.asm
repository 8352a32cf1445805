; fixed/last-page-unaligned - an unaligned address in the last page is ENOMEM too.
;
; The end of the task is tested before the alignment.  An i386 kernel tests before both
; whether its search for a place has failed: the search gives a fixed address back as it
; is, and the last 4095 addresses look like errors.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0fffffff2h         ; address, as an eax it would be -EFAULT
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
