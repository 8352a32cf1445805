; filetype/directory-exec - a directory of a noexec file system with PROT_EXEC is EPERM, not ENODEV.
;
; Whether the file system allows execution is asked before the mmap operation, also of what could
; never be executed.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, entry              ; path
        mov     ecx, O_RDONLY | O_DIRECTORY ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  entry, "/proc/self"
        variable fd
