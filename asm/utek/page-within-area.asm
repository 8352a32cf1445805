; utek/page-within-area - SHARED takes any pages of an area of another process, not only the whole of it.
;
; user: root
; data: 20480 bytes, page n filled with 'A' + n
;
; The parent's area shows a file from its third page on; the page that is asked for is the fourth
; of the file.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address
        mov     ecx, 3 * 4096           ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 64                 ; getppid
        int     80h
        premise getppid
        mov     [process], eax
        maps    before

        mov     ebx, [process]          ; process, the parent
        mov     ecx, 30001000h          ; fromaddr, the second page of three
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    50000000h               ; first byte of page 3 of the file

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
        variable process
        words   child_status, -1        ; waitpid has not filled it in
