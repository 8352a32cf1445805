; fork/parent-store - a parent's store after fork is not seen by its child in a private page.
;
; fork takes the right to write a private page from the parent too, so its store makes a copy as
; that of a child would.  The pipe makes the order certain: the child reads after the store of its
; parent.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'b'          ; in the private page, before fork
        poke    60000000h, 'b'          ; in the shared page, before fork

        mov     eax, 42                 ; pipe
        mov     ebx, ends               ; descriptors, where the two go
        int     80h
        premise pipe

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 3                  ; read, until the parent has stored
        mov     ebx, [ends]             ; descriptor, the read end
        mov     ecx, token              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise read, 1

        peek    50000000h               ; the private page of the child
        peek    60000000h               ; the shared page

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        poke    50000000h, 'p'          ; in the private page of the parent
        poke    60000000h, 'p'          ; in the shared page

        mov     eax, 4                  ; write
        mov     ebx, [ends + 4]         ; descriptor, the write end
        mov     ecx, token              ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise write, 1

        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]
case_end

        words   child_status, -1        ; waitpid has not filled it in
        variable ends, 2
        variable token
