; errno/no-eagain - a write lock that another process holds on the file does not keep mmap2 from it: no EAGAIN.
;
; data: 4096 bytes, all 'A', mode 02644
;
; The mode (set-group-ID without group execution) is the one that made locks mandatory; Linux did
; so on mounts with the option mand only, and not at all since 5.15.  The lock is there: the child
; can not have it.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 221                ; fcntl64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 13                 ; command, F_SETLK64
        mov     edx, whole_file         ; argument, the lock
        int     80h
        value   lock, eax

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 221                ; fcntl64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 13                 ; command, F_SETLK64
        mov     edx, whole_file         ; argument, the lock
        int     80h
        value   lock, eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    mapped

        peek    [area]                  ; first byte of the file
        poke    [area], 'x'             ; first byte of the file, which is locked

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

        file_bytes "data", 0, 2         ; the same byte, and the one behind it
case_end

        string  data, "data"
        words   whole_file, 1, 0, 0, 0, 0, 0    ; struct flock64: F_WRLCK, SEEK_SET, 0, 0 and no process
        variable fd
        variable area
        words   child_status, -1        ; waitpid has not filled it in
