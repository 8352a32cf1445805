; oldmmap/register-arguments - arguments in registers, as number 192 has them, are not seen by number 90.
;
; A program that only changes 192 into 90 hands the address over as the pointer: 0 here.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, 0                  ; its six words: an address was meant
        mov     ecx, 4096               ; not looked at: length was meant
        mov     edx, PROT_READ          ; not looked at: prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; not looked at: flags
        mov     edi, -1                 ; not looked at: descriptor
        mov     ebp, 0                  ; not looked at: offset
        int     80h
        report  mmap

        maps    after
case_end
