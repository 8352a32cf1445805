; shm/sysv-mapped-over - mmap2 takes a page out of an attached SysV segment; shmdt removes the others.
;
; shmdt looks for what is left of the segment, up to its size, and leaves alone what is
; not of it.
;
;   before   [rw-s            ]   50000000h
;   mmap2          <rw-p>
;   shmdt    <                >
;   after    ......[rw-p]......

%include "case.inc"

case_begin
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

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the middle page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   mapped
        peek    50002000h               ; the same byte

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
