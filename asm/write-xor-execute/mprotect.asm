; write-xor-execute/mprotect - mprotect that adds PROT_EXEC is EACCES then and changes nothing; what has it may keep it.
;
; What can not be executed may have been stored to, and what can be executed may not become
; writable (map_deny_write_exec).

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

        mov     eax, 192                ; mmap2
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 172                ; prctl
        mov     ebx, PR_SET_MDWE        ; option
        mov     ecx, PR_MDWE_REFUSE_EXEC_GAIN ; argument
        mov     edx, 0                  ; address
        mov     esi, 0                  ; length
        mov     edi, 0                  ; name
        int     80h
        report  prctl

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot
        int     80h
        report  mprotect

        maps    same

        mov     eax, 125                ; mprotect
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot, as it is
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, less
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 54000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot, again
        int     80h
        report  mprotect
case_end
