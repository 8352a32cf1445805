; utek-errors/another-user - memory of another user's process is EPERM, to share and to copy.
;
; user: root
;
; Both ways to the memory ask first whether the caller may trace the process
; (__ptrace_may_access).  The child gives up root and looks at its parent, which is root still.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 208                ; setresuid32
        mov     ebx, 65534              ; real user, nobody
        mov     ecx, 65534              ; effective user
        mov     edx, 65534              ; saved user
        int     80h
        premise setresuid32

        mov     eax, 64                 ; getppid
        int     80h
        premise getppid
        mov     [process], eax
        maps    before

        mov     ebx, [process]          ; process, the parent
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, [process]          ; process, the parent
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    after

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

        variable process
        words   child_status, -1        ; waitpid has not filled it in
