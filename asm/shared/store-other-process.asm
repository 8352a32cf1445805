; shared/store-other-process - read(2) in another process gives a byte that was stored in a shared mapping.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The child opens the file itself: it shares neither the descriptor nor the use of the
; mapping.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 1          ; second byte of the file

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [own_fd], eax

        mov     eax, 3                  ; read
        mov     ebx, [own_fd]           ; descriptor
        mov     ecx, buffer             ; buffer
        mov     edx, 4                  ; length
        int     80h
        report  read

        value   bytes, [buffer]

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
case_end

        string  data, "data"
        variable fd
        variable area
        variable buffer
        variable own_fd
        words   child_status, -1        ; waitpid has not filled it in
