; lock/current-and-future - MCL_CURRENT with MCL_FUTURE locks what is there and what comes.
;
; user: root
;
; MCL_CURRENT goes through the areas that there are; MCL_FUTURE puts VM_LOCKED into the flags that
; a new one gets (def_flags).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_CURRENT | MCL_FUTURE ; flags
        int     80h
        report  mlockall

        smaps   there, 50000000h, "VmFlags.lo"

        mov     eax, 192                ; mmap2
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   new, 54000000h, "VmFlags.lo"
        residency 54000000h, 4096

        mov     eax, 153                ; munlockall
        int     80h
        report  munlockall

        status  end, "VmLck"
case_end
