; lock/fork - a child inherits no lock, neither of an area nor MCL_FUTURE.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The copies of the areas lose VM_LOCKED in the child, its default for new areas too, and its
; count begins at 0.  (MS_INVALIDATE is refused for what is locked: the parent's area still is.)

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags
        int     80h
        report  mlockall

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        smaps   inherited, 50000000h, "VmFlags.lo"

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

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_INVALIDATE      ; flags, refused for what is locked
        int     80h
        report  msync
case_end

        words   child_status, -1        ; waitpid has not filled it in
