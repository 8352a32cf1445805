; precedence/descriptor-before-length - EBADF for the descriptor precedes EINVAL for a length of 0.
;
; The file is looked up in ksys_mmap_pgoff, and the length only in do_mmap, which is called from
; there.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0                  ; length, EINVAL by itself
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, 99                 ; descriptor, not open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
