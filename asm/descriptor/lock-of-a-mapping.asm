; descriptor/lock-of-a-mapping - A lock of flock stays as long as a page of a mapping keeps the file open.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A file is closed with its last user, descriptor or area: that gives the lock back.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 143                ; flock
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 2                  ; operation, LOCK_EX
        int     80h
        premise flock

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [other], eax

        mov     eax, 143                ; flock
        mov     ebx, [other]            ; descriptor
        mov     ecx, 6                  ; operation, LOCK_EX and LOCK_NB
        int     80h
        value   mapped, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length, the first page alone
        int     80h
        report  munmap

        mov     eax, 143                ; flock
        mov     ebx, [other]            ; descriptor
        mov     ecx, 6                  ; operation, LOCK_EX and LOCK_NB
        int     80h
        value   half, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length, the rest
        int     80h
        report  munmap

        mov     eax, 143                ; flock
        mov     ebx, [other]            ; descriptor
        mov     ecx, 6                  ; operation, LOCK_EX and LOCK_NB
        int     80h
        value   unmapped, eax
case_end

        string  data, "data"
        variable fd
        variable other
