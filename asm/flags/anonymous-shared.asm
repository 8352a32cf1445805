; flags/anonymous-shared - MAP_ANONYMOUS with MAP_SHARED is memory of no file that parent and child share.
;
; Linux can do it since 2.4.  It is an unlinked file of tmpfs, and maps shows the name
; that the kernel gave it.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags, the point of the case
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        poke    [area], 'p', 3          ; for the child

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        peek    [area], 3               ; what the parent has stored
        poke    [area], 'c', 4          ; for the parent
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

        peek    [area], 4               ; what the child has stored
case_end

        variable area
        words   child_status, -1        ; waitpid has not filled it in
