; fork/child-unmaps - munmap in a child leaves the area of its parent alone.
;
; fork copies the list of areas and the page tables; what the child unmaps goes from its own.
;
;   before   [rw-p            ]   50000000h, in both
;   munmap         <    >         in the child
;   child    [rw-p]......[rw-p]
;   parent   [rw-p            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'p'          ; in the middle page
        areas   before

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address, the middle of the area
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        peek    50001000h               ; the same address in the child
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

        peek    50001000h               ; the same byte in the parent
        areas   after
case_end

        words   child_status, -1        ; waitpid has not filled it in
