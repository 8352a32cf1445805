; lock/mlock2-unknown-flag - mlock2 refuses an unknown flag with EINVAL.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The flags are looked at first, and every bit but MLOCK_ONFAULT is refused: mlock2 was made
; because mlock had no flags to add one to.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 376                ; mlock2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 2                  ; flags
        int     80h
        report  mlock2

        mov     eax, 376                ; mlock2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MLOCK_ONFAULT | 40000000h ; flags
        int     80h
        report  mlock2

        status  after, "VmLck"
case_end
