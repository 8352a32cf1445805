; mprotect/wrapping-unknown-bit - a range past 4 GiB comes before a bad prot.
;
; The order is the same on both kernels, but in 64 bits the range does not wrap.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 0fffff000h         ; length, the point of the case
        mov     edx, PROT_READ | 10h    ; prot
        int     80h
        report  mprotect
case_end
