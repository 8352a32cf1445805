; lock/no-right - MAP_LOCKED without the right to lock, RLIMIT_MEMLOCK 0 and no CAP_IPC_LOCK, is EPERM.
;
; user: nobody
; RLIMIT_MEMLOCK: 0 bytes
;
; mlock and mlockall answer likewise, even for MCL_FUTURE, which locks nothing yet.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags
        int     80h
        report  mlockall
case_end
