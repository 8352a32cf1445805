; filetype/eventfd-exec - an eventfd with PROT_EXEC is EPERM since 6.16, ENODEV before.
;
; Linux 6.16 marked the file system of anonymous inodes noexec, which is asked before the mmap
; operation.  Pipes and sockets followed later, by way of stable releases, so that no version
; tells their answer: they are not asked here.

%include "case.inc"

case_begin
        mov     eax, 323                ; eventfd
        mov     ebx, 0                  ; value, the initial one
        int     80h
        premise eventfd
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        variable fd
