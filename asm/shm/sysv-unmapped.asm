; shm/sysv-unmapped - munmap takes the first page of a SysV segment, and shmdt of the first address what is left.
;
; shmdt looks for areas whose offset fits their distance from the address that it is given, though
; nothing lies there.

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

        areas   before

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

        poke    50001000h, 'x'          ; second page of the segment

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        areas   unmapped
        peek    50001000h               ; the same byte

        mov     eax, 117                ; ipc
        mov     ebx, 22                 ; call, SHMDT
        mov     ecx, 0                  ; not used
        mov     edx, 0                  ; not used
        mov     esi, 0                  ; not used
        mov     edi, 50000000h          ; address
        int     80h
        premise shmdt

        areas   detached
case_end

        variable id
        variable attached
