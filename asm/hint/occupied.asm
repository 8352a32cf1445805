; hint/occupied - a hint at an area places the new one elsewhere and leaves the old one alone.
;
; The kernel does not look for a place near the hint: one that can not be honoured is no hint
; at all (MKS describes it as a suggestion near which to map).
;
;   before   [rw-p]   22000000h
;   mmap2    <rw-p>   the hint
;   after    [rw-p] ~~~~ [rw-p]   as for NULL

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 22000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    22000000h, 'o'          ; the old area

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 22000000h          ; address, the hint: the area above lies there
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [second], eax

        mov     eax, [first]
        sub     eax, [second]
        value   below, eax

        maps    after
        peek    22000000h               ; the old area, left as it was
case_end

        variable first
        variable second
