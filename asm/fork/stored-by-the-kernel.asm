; fork/stored-by-the-kernel - A read into a page that is shared since fork copies it first, and what the kernel reads there then is new.
;
; data: 4096 bytes, all 'A'
; copy: 2 bytes, all 0
;
; The kernel stores at the program's address and takes the same fault as the program would: the
; page is copied before (do_wp_page).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'p'          ; first byte, before the fork

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 50000000h          ; buffer, a page that is not its own yet
        mov     edx, 2                  ; length
        int     80h
        premise read, 2

        peek    50000000h               ; first byte

        mov     eax, 5                  ; open
        mov     ebx, copy               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        premise open
        mov     [out], eax

        mov     eax, 4                  ; write
        mov     ebx, [out]              ; descriptor
        mov     ecx, 50000000h          ; buffer
        mov     edx, 2                  ; length
        int     80h
        premise write, 2

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

        peek    50000000h               ; first byte, of the parent
        file_bytes "copy", 0, 2         ; what the kernel read from the page of the child
case_end

        string  data, "data"
        string  copy, "copy"
        variable fd
        variable out
        words   child_status, -1        ; waitpid has not filled it in
