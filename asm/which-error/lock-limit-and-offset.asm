; which-error/lock-limit-and-offset - Beyond RLIMIT_MEMLOCK EAGAIN comes before the EOVERFLOW of a file, and after that of the page number.
;
; user: nobody
; data: 8192 bytes, page n filled with 'A' + n
; RLIMIT_MEMLOCK: 4096 bytes
;
; On an i386 kernel page number and length overflow 32 bits together, which is seen before the
; lock; on x86-64 they do not.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_LOCKED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0fffffffeh         ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length, the limit alone
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_LOCKED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        string  data, "data"
        variable fd
