; fork/dontfork - an area with MADV_DONTFORK is not there in a child.
;
; fork passes areas with VM_DONTCOPY over when it copies the list.
;
;   before   [rw-p            ]   50000000h
;   madvise        <    >
;   parent   [rw-p][rw-p][rw-p]
;   child    [rw-p]......[rw-p]

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

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address, the middle page
        mov     ecx, 4096               ; length
        mov     edx, MADV_DONTFORK      ; advice, the point of the case
        int     80h
        report  madvise

        areas   parent

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        areas   child
        peek    50001000h               ; the same address in the child

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
case_end

        words   child_status, -1        ; waitpid has not filled it in
