; lock/what-can-be - mlockall(MCL_CURRENT) succeeds though some areas can not be made resident.
;
; user: root
; data: 4096 bytes, all 'A'
;
; A PROT_NONE area and a page behind the end of a file: locked, not resident, and no error, where
; mlock of either is ENOMEM. mlockall ignores what populating comes to.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        mov     eax, 150                ; mlock
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  mlock

        mov     eax, 151                ; munlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munlock

        mov     eax, 151                ; munlock
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munlock

        smaps   unlocked_none, 50000000h, "VmFlags.lo"
        smaps   unlocked_file, 60000000h, "VmFlags.lo"

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_CURRENT        ; flags
        int     80h
        report  mlockall

        smaps   none, 50000000h, "VmFlags.lo Locked"
        smaps   file, 60000000h, "VmFlags.lo"
case_end

        string  data, "data"
        variable fd
