; filetype/epoll-exec - An epoll descriptor with PROT_EXEC is EPERM since 6.16, ENODEV before, as an eventfd is.
;
; 6.16 marked files without a name as those of a noexec mount (SB_I_NOEXEC), which do_mmap looks at
; before it asks whether the file can be mapped at all.

%include "case.inc"

case_begin
        mov     eax, 329                ; epoll_create1
        mov     ebx, 0                  ; flags
        int     80h
        premise epoll_create1
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable fd
