; which-error/space-before-socket - Beyond RLIMIT_AS a socket is not asked: ENOMEM, where its own answer is EPERM.
;
; RLIMIT_AS: 64 MiB
;
; A socket has a mmap, which is called when the area is made; what RLIMIT_AS leaves is counted
; before (may_expand_vm).

%include "case.inc"

case_begin
        mov     eax, 359                ; socket
        mov     ebx, AF_INET            ; family
        mov     ecx, SOCK_STREAM        ; type
        mov     edx, 0                  ; protocol
        int     80h
        premise socket
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8000000h           ; length, beyond the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length, within it: the socket is asked
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end

        variable fd
