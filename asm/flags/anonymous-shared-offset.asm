; flags/anonymous-shared-offset - shared anonymous memory at page 0ffffffffh is EOVERFLOW on an i386 kernel like private.
;
; The kernel will put 0 in place of the offset, but first looks whether it overflows, in
; words of its own size: offset/anonymous-wrap.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0fffffffeh         ; offset in 4096-byte units, the range ends just below 2^32
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0ffffffffh         ; offset in 4096-byte units, it ends at 2^32
        int     80h
        report  mmap2

        residency 50000000h, 4096
case_end
