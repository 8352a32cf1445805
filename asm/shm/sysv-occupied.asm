; shm/sysv-occupied - shmat over a mapping is refused with EINVAL; with SHM_REMAP it replaces it.
;
; An address given to shmat is taken as MAP_FIXED takes it, but only where it is free.
;
;   before   ......[rw-p]......   50000000h
;   shmat    <rw-s            >   EINVAL
;   shmat    <rw-s            >   with SHM_REMAP
;   after    [rw-s            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, in the middle of what follows
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

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
        value   occupied, eax
        areas   refused

        mov     eax, 117                ; ipc
        mov     ebx, 21                 ; call, SHMAT
        mov     ecx, [id]               ; segment
        mov     edx, 4000h              ; flags, SHM_REMAP
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

        areas   after
case_end

        variable id
        variable attached
