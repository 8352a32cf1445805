; fork/clone-vm-maps - what a child of clone(CLONE_VM) maps and unmaps changes for its parent as well.
;
; It is fork but for the one bit. The child does not sign its lines: the signature would
; be in the parent's memory as well.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length, a stack for the child
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; in the lowest page of the stack
        areas   before

        mov     eax, 120                ; clone
        mov     ebx, CLONE_VM | SIGCHLD ; flags, the point of the case
        mov     ecx, 50004000h          ; stack of the child, its top
        mov     edx, 0                  ; parent tid, none
        mov     esi, 0                  ; tls, none
        mov     edi, 0                  ; child tid, none
        int     80h
        premise clone
        test    eax, eax
        jnz     .parent

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

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

        areas   after
        peek    50000000h               ; the same byte
case_end

        words   child_status, -1        ; waitpid has not filled it in
