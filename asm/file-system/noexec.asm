; file-system/noexec - On a noexec mount PROT_EXEC is EPERM, and what is mapped without it can not get it: EACCES.
;
; sub: a directory
;
; Of such a file do_mmap maps nothing with PROT_EXEC, and takes VM_MAYEXEC off what it maps:
; mprotect asks for that.

%include "case.inc"

case_begin
        mov     eax, 21                 ; mount
        mov     ebx, kind               ; source, none
        mov     ecx, sub                ; target
        mov     edx, kind               ; type, tmpfs
        mov     esi, 8                  ; flags, MS_NOEXEC
        mov     edi, 0                  ; data
        int     80h
        premise mount

        mov     eax, 5                  ; open
        mov     ebx, path_of_the_file   ; path
        mov     ecx, O_RDWR | O_CREAT   ; flags
        mov     edx, 644q               ; mode
        int     80h
        premise open
        mov     [fd], eax

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
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    refused

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        maps    mapped

        mov     eax, 52                 ; umount2
        mov     ebx, sub                ; target
        mov     ecx, 2                  ; flags, MNT_DETACH: when it is no longer used
        int     80h
        premise umount2
case_end

        string  sub, "sub"
        string  kind, "tmpfs"
        string  path_of_the_file, "sub/file"
        variable fd
