; oldmmap/register-arguments - arguments in registers, as number 192 has them, are not seen by number 90.
;
; A program that only changes 192 into 90 hands the address over as the pointer: 0 here.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, 0                  ; address, taken for the block of six words
        mov     ecx, 4096               ; length, not looked at
        mov     edx, PROT_READ          ; prot, not looked at
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, not looked at
        mov     edi, -1                 ; descriptor, not looked at
        mov     ebp, 0                  ; offset, not looked at
        int     80h
        report  mmap

        maps    after
case_end
