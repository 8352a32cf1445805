; mprotect/length-zero-unaligned - an address inside a page is EINVAL even with a length of 0.
;
; Of the address, the length and prot the address is looked at first (mprotect/length-zero has the
; other two).

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

        mov     eax, 125                ; mprotect
        mov     ebx, 50000008h          ; address, the point of the case
        mov     ecx, 0                  ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect
case_end
