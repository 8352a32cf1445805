; fork/child-maps - a mapping made in a child is none of its parent.
;
; Not even a shared one: fork copies the list of areas, and from then on each process has its own.
; What they have in common is memory that was mapped before.
;
;   before   ......   50000000h, in both
;   mmap2    <rw-s>   the child's
;   after    ......   the parent's

%include "case.inc"

case_begin
        areas   before

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   child

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

        peek    50000000h               ; where the child had its page, in the parent
        areas   after
case_end

        words   child_status, -1        ; waitpid has not filled it in
