; type/both-anonymous - MAP_SHARED and MAP_PRIVATE together are EINVAL for anonymous memory, whatever other bits are set.
;
; Anonymous memory has no MAP_SHARED_VALIDATE, so there is no check of the flags either:
; an unknown bit (400h) does not make it EOPNOTSUPP.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_PRIVATE | MAP_ANONYMOUS ; flags, type 3
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED_VALIDATE | MAP_ANONYMOUS | 400h ; flags, an unknown bit with it
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
