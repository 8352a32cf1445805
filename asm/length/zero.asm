; length/zero - a length of 0 is refused with EINVAL.
;
; The hint is not NULL, so that a kernel that answers with the hint (2.6.11 did) is caught.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 0                  ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; where the hint is
        maps    after
case_end
