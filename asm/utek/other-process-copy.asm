; utek/other-process-copy - PRIVATE copies the pages of another process as they are now.
;
; The area is private, so that fork has parted the two.  The child stores, says so through the
; pipe and sleeps until it is killed; the parent copies meanwhile.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 30000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 42                 ; pipe
        mov     ebx, ends               ; descriptors, where the two go
        int     80h
        premise pipe

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        mov     [process], eax
        test    eax, eax
        jnz     .parent

        who     child
        poke    [stored], 'c'           ; first byte of the child's page
        mov     eax, 4                  ; write
        mov     ebx, [ends + 4]         ; descriptor
        mov     ecx, stored             ; buffer, any byte will do
        mov     edx, 1                  ; length
        int     80h
        premise write, 1
        mov     eax, 29                 ; pause
        int     80h

.parent:
        mov     eax, 3                  ; read
        mov     ebx, [ends]             ; descriptor
        mov     ecx, byte_read          ; buffer
        mov     edx, 1                  ; length
        int     80h
        premise read, 1

        mov     ebx, [process]          ; process, the child
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        peek    50000000h               ; first byte of the copy
        peek    30000000h               ; first byte of the parent's own page

        mov     eax, 37                 ; kill
        mov     ebx, [process]          ; process
        mov     ecx, SIGKILL            ; signal
        int     80h
        premise kill
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]
case_end

        words   stored, 30000000h
        variable ends, 2
        variable process
        variable byte_read
        words   child_status, -1        ; waitpid has not filled it in
