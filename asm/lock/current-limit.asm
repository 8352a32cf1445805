; lock/current-limit - mlockall(MCL_CURRENT) is ENOMEM where all that is mapped is more than RLIMIT_MEMLOCK, and locks nothing.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; Everything counts, the program and its stack too, so no program fits into two pages.
; MCL_FUTURE in the same call is not taken either.

%include "case.inc"

case_begin
        mov     eax, 152                ; mlockall
        mov     ebx, MCL_CURRENT | MCL_FUTURE ; flags
        int     80h
        report  mlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   later, 50000000h, "VmFlags.lo"
        status  after, "VmLck"
case_end
