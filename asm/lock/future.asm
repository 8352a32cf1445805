; lock/future - after mlockall(MCL_FUTURE) every new mapping is locked, until munlockall.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; mlockall only makes VM_LOCKED a default that do_mmap gives to every new area; munlockall takes
; the default away, and the flag off all areas.

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

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags
        int     80h
        report  mlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_LOCKED
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 68000000h, 8192
        smaps   earlier, 50000000h, "VmFlags.lo"
        smaps   future, 68000000h, "VmFlags.lo"
        status  future, "VmLck"

        mov     eax, 153                ; munlockall
        int     80h
        report  munlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   unlocked, 68000000h, "VmFlags.lo"
        smaps   later, 60000000h, "VmFlags.lo"
        status  after, "VmLck"
case_end
