; flags/variable - without MAP_FIXED the system computes the address: that is what MAP_VARIABLE asks for elsewhere.
;
; Linux has no such flag.  An address that is taken is passed over, and what lies there
; is left alone.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000009h, 'o'          ; in the area that is there
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, the same again
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    50000009h               ; the same byte
        peek    [area], 9               ; as far into the new area
case_end

        variable area
