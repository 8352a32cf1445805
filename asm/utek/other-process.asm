; utek/other-process - SHARED gives one process the memory of another: stores are seen both ways.
;
; user: root
;
; The child gives back the area that fork gave it, so that only utek_mmap can bring it to the
; parent's memory.  The way there is /proc/PID/map_files, which is for root alone.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        peek    30000000h               ; first byte of the parent's memory, new
        poke    30000000h, 'p'          ; first byte of the parent's memory

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 91                 ; munmap
        mov     ebx, 30000000h          ; address, the same area by fork
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 64                 ; getppid
        int     80h
        premise getppid
        mov     [process], eax
        maps    before

        mov     ebx, [process]          ; process, the parent
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    50000000h               ; the same byte, in the child
        poke    50000000h, 'c'          ; the same byte

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

        peek    30000000h               ; the same byte, in the parent
case_end

        variable process
        words   child_status, -1        ; waitpid has not filled it in
