; lock/ten-mib - 10 MiB can be locked by root: all of it is there then, and in VmLck.
;
; user: root
;
; CAP_IPC_LOCK makes RLIMIT_MEMLOCK no limit, and mlock comes back when the pages are there
; (__mm_populate).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 0a00000h           ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        status  before, "VmLck"

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 0a00000h           ; length
        int     80h
        report  mlock

        status  locked, "VmLck"
        smaps   locked, 50000000h, "Rss Locked"

        mov     eax, 151                ; munlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 0a00000h           ; length
        int     80h
        report  munlock

        status  unlocked, "VmLck"
case_end
