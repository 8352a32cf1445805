; precedence/descriptor-before-type - EBADF for the descriptor precedes EINVAL for the type.
;
; The file is looked up in ksys_mmap_pgoff, and the type only in do_mmap, which is called from
; there.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, 0                  ; flags, EINVAL by itself
        mov     edi, 99                 ; descriptor, not open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
