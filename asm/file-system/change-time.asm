; file-system/change-time - The first store through a shared mapping marks the time of change of the file, at the latest by msync.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A mapping alone changes nothing: the time is marked in the fault of the first store to a page, by
; which the page becomes dirty (fault_dirty_shared_page, or the file system's page_mkwrite).

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 412                ; utimensat_time64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 0                  ; path, none: the descriptor itself
        mov     edx, two_times          ; times, 1
        mov     esi, 0                  ; flags
        int     80h
        premise utimensat_time64

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 197                ; fstat64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, facts              ; status
        int     80h
        premise fstat64
        mov     eax, [facts + 72]       ; st_mtime
        cmp     eax, 1
        mov     eax, 0
        setne   al
        value   moved_by_mmap2, eax

        poke    50000000h, 'x'          ; first page

        mov     eax, 197                ; fstat64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, facts              ; status
        int     80h
        premise fstat64
        mov     eax, [facts + 72]       ; st_mtime
        cmp     eax, 1
        mov     eax, 0
        setne   al
        value   moved_by_store, eax

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 197                ; fstat64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, facts              ; status
        int     80h
        premise fstat64
        mov     eax, [facts + 72]       ; st_mtime
        cmp     eax, 1
        mov     eax, 0
        setne   al
        value   moved_after_msync, eax
case_end

        words   two_times, 1, 0, 0, 0, 1, 0, 0, 0 ; of access and of change
        variable facts, 24
        string  data, "data"
        variable fd
