; entry/number-minus-one - number -1 is ENOSYS like any other number without a call.
;
; The kernel calls nothing for it, not even the function of the missing calls, since a tracer
; writes -1 to skip a call; ENOSYS is what eax was set to beforehand.

%include "case.inc"

case_begin
        maps    before

        mov     eax, -1                 ; no call
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
