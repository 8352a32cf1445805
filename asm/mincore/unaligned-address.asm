; mincore/unaligned-address - an unaligned address is EINVAL, before the vector is looked at.
;
; The address is looked at before all else, the length and the vector after it.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 218                ; mincore
        mov     ebx, 50000001h          ; address, one byte off
        mov     ecx, 4096               ; length
        mov     edx, 60000000h          ; vector, nothing is mapped there
        int     80h
        report  mincore

        mov     eax, 218                ; mincore
        mov     ebx, 50000800h          ; address
        mov     ecx, 0                  ; length, 0 does not excuse it
        mov     edx, 60000000h          ; vector, where a byte for each page goes
        int     80h
        report  mincore
case_end
