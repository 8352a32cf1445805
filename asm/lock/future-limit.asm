; lock/future-limit - after mlockall(MCL_FUTURE) a mapping above RLIMIT_MEMLOCK is EAGAIN, even one with PROT_NONE.
;
; user: nobody
; RLIMIT_MEMLOCK: 8192 bytes
;
; MCL_FUTURE makes VM_LOCKED a default of new areas, and the limit does not ask where the flag
; came from.  The length counts, not what could be made resident.

%include "case.inc"

case_begin
        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags
        int     80h
        report  mlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length, three pages, one above the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length
        mov     edx, PROT_NONE          ; prot, nothing to lock
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        status  after, "VmLck"
case_end
