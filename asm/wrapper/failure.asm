; wrapper/failure - a failure is MAP_FAILED, which is -1 and not NULL, and errno is what eax was, without the minus.
;
; What a C library makes of eax, spelt out: -4095..-1 is an error and all else is an address.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, 999                ; descriptor, not open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        cmp     eax, -4095              ; unsigned: the lowest error
        jb      .success
        neg     eax
        mov     [errno], eax
        mov     eax, -1
.success:
        value   returned, eax
        value   errno, [errno]
case_end

        variable errno
