; exec/child-of-vfork - an execve in the child of vfork leaves the mappings to the parent.
;
; The child has the address space on loan and gives it back whole. There execve starts
; this program once more, which goes on at again.

%include "case.inc"

case_begin .again
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'p'          ; first byte of the area

        mov     eax, 190                ; vfork
        int     80h
        premise vfork
        test    eax, eax
        jnz     .parent

        mov     eax, 11                 ; execve
        mov     ebx, self                 ; path
        mov     ecx, again_arguments                 ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        premise execve

.again:
        who     child
        peek    50000000h               ; the same address in the new memory

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
        peek    50000000h               ; the same byte in the old
case_end

        string  self, "/proc/self/exe"
        words   child_status, -1        ; waitpid has not filled it in
        words   again_arguments, self, self, 0
