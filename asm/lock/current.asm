; lock/current - mlockall(MCL_CURRENT) locks what is mapped and makes it resident, but not what is mapped later.
;
; user: root
;
; It locks the program and its stack too, so the limit must be large, or the caller
; privileged.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_CURRENT        ; flags
        int     80h
        report  mlockall

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 8192
        smaps   current, 50000000h, "VmFlags.lo Locked"
        smaps   later, 68000000h, "VmFlags.lo"

        mov     eax, 153                ; munlockall
        int     80h
        report  munlockall

        smaps   unlocked, 50000000h, "VmFlags.lo"
        status  after, "VmLck"
case_end
