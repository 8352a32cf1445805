; fork/mcl-future - MCL_FUTURE is not inherited by a child: what it maps is not locked.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The default flags of new areas (def_flags) lose VM_LOCKED in the child, as the copies of the areas
; do (fork/lock).  The parent's own area is locked by MCL_FUTURE alone.

%include "case.inc"

case_begin
        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags, the point of the case
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

        smaps   parent, 50000000h, "VmFlags.lo"

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   new, 68000000h, "VmFlags.lo"
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
