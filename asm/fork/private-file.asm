; fork/private-file - a child's store to a private file mapping is not seen by its parent.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; One page was copied before fork and one was not: both are separate after it.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'p'          ; in page 0, before fork

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        peek    50000000h               ; the same byte
        poke    50000001h, 'c'          ; in page 0, copied before fork
        poke    50001000h, 'c'          ; in page 1, not copied yet

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

        peek    50000000h               ; the byte of before fork
        peek    50000001h               ; where the child has stored in page 0
        peek    50001000h               ; where it has stored in page 1
        file_bytes "data", 0, 2         ; the first two bytes of the file
case_end

        string  data, "data"
        variable fd
        words   child_status, -1        ; waitpid has not filled it in
