; precedence/lock-right-before-type - EPERM for MAP_LOCKED precedes EINVAL for the type.
;
; user: nobody
; RLIMIT_MEMLOCK: 0 bytes
;
; Without MAP_SHARED and MAP_PRIVATE the call is EINVAL, with a limit of 0 MAP_LOCKED is EPERM.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS | MAP_LOCKED ; flags, EPERM and EINVAL by themselves
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
