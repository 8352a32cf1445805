; precedence/length-before-offset - ENOMEM for a length near 2^32 precedes EOVERFLOW for the offset.
;
; On an x86-64 kernel the offset does not wrap; there the length is the only fault.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0fffff001h         ; length, ENOMEM by itself
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0ffffffffh         ; offset, EOVERFLOW by itself on i386, in 4096-byte units
        int     80h
        report  mmap2
case_end
