; which-error/lock-limit-before-type - Beyond RLIMIT_MEMLOCK EAGAIN comes before the EINVAL of a missing type.
;
; user: nobody
; RLIMIT_MEMLOCK: 4096 bytes
;
; do_mmap counts what would be locked as soon as it has the flags of the area, and looks at the
; type after that.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS | MAP_LOCKED ; flags, the type alone
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags, the limit alone
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags
        int     80h
        report  mlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS      ; flags, by MCL_FUTURE
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS      ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
