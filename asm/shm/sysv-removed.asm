; shm/sysv-removed - A SysV segment that was removed ends with its last area: its number is EINVAL then.
;
; While somebody has the segment it is only marked (SHM_DEST); who gives it back last ends it
; (shm_may_destroy).

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

        poke    50000000h, 'x'          ; first byte of the segment

        mov     eax, 117                ; ipc
        mov     ebx, 22                 ; call, SHMDT
        mov     ecx, 0                  ; not used
        mov     edx, 0                  ; not used
        mov     esi, 0                  ; not used
        mov     edi, 50000000h          ; address
        int     80h
        premise shmdt

        mov     eax, 117                ; ipc
        mov     ebx, 21                 ; call, SHMAT
        mov     ecx, [id]               ; segment
        mov     edx, 0                  ; flags, none
        mov     esi, attached           ; result, where the address goes
        mov     edi, 50000000h          ; address
        int     80h
        value   gone, eax

        peek    50000000h               ; where it was
case_end

        variable id
        variable attached
