; shm/object - a file of a tmpfs, opened, sized and mapped, is what shm_open gives.
;
; There is no system call behind shm_open and shm_unlink: the C library opens and unlinks
; a file of the name given in /dev/shm, where a tmpfs is mounted.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, object             ; path
        mov     ecx, O_RDWR | O_CREAT   ; flags
        mov     edx, 600q               ; mode
        int     80h
        report  open
        mov     [fd], eax

        file_bytes "object", 0, 1       ; its first byte, if it has one

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

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

        peek    50000000h               ; first byte of the object
        poke    50000000h, 'p'          ; first byte of the object

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
        mov     ebx, object             ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [own_fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [own_fd]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    60000000h               ; the same byte, through a mapping of the child's own
        poke    60000000h, 'c'          ; the same byte

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

        mov     eax, 10                 ; unlink
        mov     ebx, object             ; path
        int     80h
        premise unlink

        peek    50000000h               ; the same byte, what the child stored
case_end

        string  object, "object"
        variable fd
        variable own_fd
        words   child_status, -1        ; waitpid has not filled it in
