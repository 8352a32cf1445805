; shm/sysv-moved - mremap moves a SysV segment and grows its area past its end, and shmdt finds it by its new address.
;
; What lies behind the segment is SIGBUS, as behind the end of a file.  shmdt takes areas up to
; the size of the segment.

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

        poke    50002000h, 'x'          ; third page of the segment
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 12288              ; old length
        mov     edx, 12288              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        areas   moved
        peek    60002000h               ; the same byte

        mov     eax, 163                ; mremap
        mov     ebx, 60000000h          ; old address
        mov     ecx, 12288              ; old length
        mov     edx, 16384              ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address
        int     80h
        report  mremap

        areas   grown
        peek    60003000h               ; behind the end of the segment

        mov     eax, 117                ; ipc
        mov     ebx, 22                 ; call, SHMDT
        mov     ecx, 0                  ; not used
        mov     edx, 0                  ; not used
        mov     esi, 0                  ; not used
        mov     edi, 60000000h          ; address
        int     80h
        premise shmdt

        areas   detached
case_end

        variable id
        variable attached
