; file-system/access-time - mmap2 itself marks the access time of a file, before anything is read.
;
; data: 4096 bytes, all 'A'
;
; As relatime has it: the time of access was older than that of change.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 412                ; utimensat_time64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 0                  ; path, none: the descriptor itself
        mov     edx, two_times          ; times, of access 1, of change as it is
        mov     esi, 0                  ; flags
        int     80h
        premise utimensat_time64

        mov     eax, 197                ; fstat64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, facts              ; status
        int     80h
        premise fstat64
        mov     eax, [facts + 64]       ; st_atime
        cmp     eax, 1
        mov     eax, 0
        setne   al
        value   moved_before, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 197                ; fstat64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, facts              ; status
        int     80h
        premise fstat64
        mov     eax, [facts + 64]       ; st_atime
        cmp     eax, 1
        mov     eax, 0
        setne   al
        value   moved_by_mmap2, eax
case_end

        words   two_times, 1, 0, 0, 0, 0, 0, 3ffffffeh, 0 ; atime 1, mtime as it is (UTIME_OMIT)
        variable facts, 24
        string  data, "data"
        variable fd
