; shm/sysv-any-address - A SysV segment without an address goes where the kernel sees fit, and keeps its bytes while nobody has it.
;
; shmat is a mapping without a hint, shared (do_mmap). The segment is an object of its own, which
; stays until it is removed.

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
        mov     esi, first              ; result, where the address goes
        mov     edi, 0                  ; address, where the kernel sees fit
        int     80h
        premise shmat
        address first, [first]

        poke    [first], 'x'            ; first byte of the segment

        mov     eax, 117                ; ipc
        mov     ebx, 22                 ; call, SHMDT
        mov     ecx, 0                  ; not used
        mov     edx, 0                  ; not used
        mov     esi, 0                  ; not used
        mov     edi, [first]            ; address
        int     80h
        premise shmdt

        mov     eax, 117                ; ipc
        mov     ebx, 21                 ; call, SHMAT
        mov     ecx, [id]               ; segment
        mov     edx, 0                  ; flags, none
        mov     esi, second             ; result, where the address goes
        mov     edi, 0                  ; address, where the kernel sees fit
        int     80h
        premise shmat
        address second, [second]

        mov     eax, 117                ; ipc
        mov     ebx, 21                 ; call, SHMAT
        mov     ecx, [id]               ; segment
        mov     edx, 0                  ; flags, none
        mov     esi, first              ; result, where the address goes
        mov     edi, 0                  ; address, where the kernel sees fit
        int     80h
        premise shmat
        address first, [first]

        peek    [second]                ; the same byte
        peek    [first]                 ; and here

        mov     eax, 117                ; ipc
        mov     ebx, 24                 ; call, SHMCTL
        mov     ecx, [id]               ; segment
        mov     edx, 0                  ; command, IPC_RMID: gone with its last area
        mov     esi, 0                  ; not used
        mov     edi, 0                  ; buffer, none
        int     80h
        premise shmctl
case_end

        variable id
        variable first
        variable second
