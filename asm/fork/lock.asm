; fork/lock - a lock on memory is not inherited by a child.
;
; fork takes VM_LOCKED off the copy of every area, and the child's count of locked pages begins at
; 0.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 150                ; mlock
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  mlock

        smaps   parent, 50000000h, "VmFlags.lo Locked"

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        smaps   child, 50000000h, "VmFlags.lo Locked"
        status  child, "VmLck"

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]
case_end

        words   child_status, -1        ; waitpid has not filled it in
