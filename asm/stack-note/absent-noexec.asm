; stack-note/absent-noexec - without the note a file on a noexec mount stays not executable.
;
; user: root
; sub: a directory
;
; READ_IMPLIES_EXEC gives way to the mount, so that old programs can read files there at all:
; PROT_EXEC itself would be refused with EPERM.  mprotect knows it by the area, which may never
; become executable (VM_MAYEXEC).  The anonymous page shows that the bit is set.
; No PT_GNU_STACK header here: stack-note/absent-read says what follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        mov     eax, 310                ; unshare
        mov     ebx, 20000h             ; flags, CLONE_NEWNS: mounts of its own
        int     80h
        premise unshare

        mov     eax, 21                 ; mount
        mov     ebx, none               ; source
        mov     ecx, root               ; target
        mov     edx, 0                  ; type
        mov     esi, 44000h             ; flags, MS_REC + MS_PRIVATE: nobody else sees the next
        mov     edi, 0                  ; data
        int     80h
        premise mount

        mov     eax, 21                 ; mount
        mov     ebx, none               ; source
        mov     ecx, sub                ; target
        mov     edx, tmpfs              ; type
        mov     esi, 8                  ; flags, MS_NOEXEC
        mov     edi, 0                  ; data
        int     80h
        premise mount

        mov     eax, 5                  ; open
        mov     ebx, file               ; path
        mov     ecx, O_RDWR | O_CREAT   ; flags
        mov     edx, 644q               ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 93                 ; ftruncate
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length
        int     80h
        premise ftruncate

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor, the point of the case
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length, both pages
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        maps    changed
case_end

        string  none, "none"
        string  root, "/"
        string  sub, "sub"
        string  tmpfs, "tmpfs"
        string  file, "sub/data"
        variable fd
