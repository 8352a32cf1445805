; shm/sysv-protected - A SysV segment that was attached for writing can be made read-only, and writable again.
;
; How it was attached says what may be allowed (VM_MAYWRITE), and the protection of the area can
; change within that.

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

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        poke    50000001h, 'y'          ; second byte

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        poke    50000001h, 'z'          ; second byte again
        peek    50000000h               ; first byte
case_end

        variable id
        variable attached
