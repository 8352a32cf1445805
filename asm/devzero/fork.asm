; devzero/fork - A shared mapping of /dev/zero is common to parent and child, a page first touched later too.
;
; The device makes an object of shared memory of the area; a fork refers to the same object.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, zero               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'p'          ; first page, before the fork

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        peek    50000000h               ; first page, the parent's store
        poke    50001000h, 'c'          ; second page, touched for the first time

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

        peek    50001000h               ; second page, the child's store
case_end

        string  zero, "/dev/zero"
        variable fd
        words   child_status, -1        ; waitpid has not filled it in
