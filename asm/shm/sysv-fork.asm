; shm/sysv-fork - a SysV segment attached before fork is common to parent and child.
;
; fork copies the area with its file and counts one more attachment (shm_open); the child detaches
; for itself alone.

%include "case.inc"

case_begin
        mov     eax, 117                ; ipc
        mov     ebx, 23                 ; call, SHMGET
        mov     ecx, 0                  ; key, IPC_PRIVATE
        mov     edx, 12288              ; length
        mov     esi, 600q               ; flags, the mode alone
        int     80h
        premise shmget
        mov     [id], eax

        mov     eax, 117                ; ipc
        mov     ebx, 21                 ; call, SHMAT
        mov     ecx, [id]               ; segment
        mov     edx, 0                  ; flags, none
        mov     esi, attached           ; result, where the address goes
        mov     edi, 50000000h          ; address
        int     80h
        premise shmat
        value   attached, [attached]

        mov     eax, 117                ; ipc
        mov     ebx, 24                 ; call, SHMCTL
        mov     ecx, [id]               ; segment
        mov     edx, 0                  ; command, IPC_RMID: gone with its last area
        mov     esi, 0                  ; not used
        mov     edi, 0                  ; buffer, none
        int     80h
        premise shmctl

        poke    50000000h, 'p'          ; first byte of the segment, from the parent

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        peek    50000000h               ; the same byte, in the child
        poke    50000000h, 'c'          ; the same byte, from the child

        mov     eax, 117                ; ipc
        mov     ebx, 22                 ; call, SHMDT
        mov     ecx, 0                  ; not used
        mov     edx, 0                  ; not used
        mov     esi, 0                  ; not used
        mov     edi, 50000000h          ; address
        int     80h
        premise shmdt

        peek    50000000h               ; where the segment was, in the child

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

        peek    50000000h               ; the same byte, in the parent
case_end

        variable id
        variable attached
        words   child_status, -1        ; waitpid has not filled it in
