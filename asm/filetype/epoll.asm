; filetype/epoll - an epoll descriptor can not be mapped: ENODEV.
;
; The file operations of epoll have no mmap, which do_mmap looks for whatever the type of the
; mapping.

%include "case.inc"

case_begin
        mov     eax, 329                ; epoll_create1
        mov     ebx, 0                  ; flags
        int     80h
        premise epoll_create1
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        variable fd
