; hint/last-byte-of-page-zero - A hint at the last byte of page 0 is no hint.
;
; Rounded down it is address 0, which means that the kernel chooses.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0fffh              ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, [area]
        shr     eax, 20
        cmp     eax, 1
        sbb     eax, eax
        value   in_the_first_mib, eax
case_end

        variable area
