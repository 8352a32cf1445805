; shared/two-processes - two processes that each map a file share the memory, both ways.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The mapping of the child comes from its own open and mmap2, at its own address: what
; joins the two is the file alone.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        peek    50000000h               ; first byte of the file
        poke    50000000h, 'p'          ; first byte of the file

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address, what fork left here
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        maps    gone

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [own_fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, another one than in the parent
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [own_fd]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    60000000h               ; the same byte, in the child at its own address
        poke    60000001h, 'c'          ; second byte of the file

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

        peek    50000001h               ; the same byte, in the parent
case_end

        string  data, "data"
        variable fd
        variable own_fd
        words   child_status, -1        ; waitpid has not filled it in
