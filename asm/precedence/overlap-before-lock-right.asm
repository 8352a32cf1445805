; precedence/overlap-before-lock-right - EEXIST for an overlap precedes EPERM for MAP_LOCKED.
;
; user: nobody
; RLIMIT_MEMLOCK: 0 bytes
;
; The overlap is asked as soon as do_mmap has the address, the right to lock (can_do_mlock) behind
; it.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 36600000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 36600000h          ; address, EEXIST by itself
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_LOCKED ; flags, EPERM by itself
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
