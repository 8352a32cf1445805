; entry/sign-bit-set - an address of 80000000h or above is a success, though the sign bit of eax is set.
;
; Only -4095..-1 are errors (include/linux/err.h:MAX_ERRNO): a program that tests the sign of
; eax takes the upper half of its memory for errors.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 90000000h          ; address, the point of the case
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     ecx, 0
        test    eax, eax
        sets    cl
        value   negative, ecx
        mov     ecx, 0
        cmp     eax, -4095              ; unsigned: the lowest error
        setae   cl
        value   error, ecx
        poke    90000000h, 'x'          ; first byte of the area
case_end
