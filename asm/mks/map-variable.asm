; mks/map-variable - MAP_VARIABLE leaves the address to the system; with MAP_FIXED it is EINVAL, to Linux nothing.
;
; Linux gives the bit no meaning: with MAP_PRIVATE it is ignored, and MAP_FIXED beside it holds.

%include "case.inc"
%include "mks.inc"

case_begin
        maps    before

        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | MAP_VARIABLE ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | MAP_FIXED | MAP_VARIABLE ; flags, both
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | MAP_FIXED | MAP_VARIABLE ; flags, the same to Linux
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
