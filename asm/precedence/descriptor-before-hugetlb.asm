; precedence/descriptor-before-hugetlb - EBADF for the descriptor precedes EINVAL for MAP_HUGETLB.
;
; ksys_mmap_pgoff looks the file up (fget), and whether MAP_HUGETLB goes with it is a question to
; the file.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_HUGETLB ; flags, EINVAL by itself on a plain file
        mov     edi, 99                 ; descriptor, not open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
