; entry/flags-on-error - an error leaves the flags as they were: the carry does not tell it.
;
; Other systems set the carry flag for an error (BSD on i386).  All seven flags are clear
; beforehand.

%include "case.inc"

case_begin
        push    dword 2                 ; none but the bit that is always set
        popfd

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0                  ; length, refused
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        registers before
        int     80h
        report  mmap2
        registers after
        mov     ecx, 0
        setc    cl
        value   carry, ecx
case_end
