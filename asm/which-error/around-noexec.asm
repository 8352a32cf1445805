; which-error/around-noexec - The access of the descriptor is told before a noexec mount, and that before MAP_GROWSDOWN of a file.
;
; sub: a directory
;
; In this order do_mmap asks: FMODE_READ, path_noexec, VM_GROWSDOWN.

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

        mov     eax, 5                  ; open
        mov     ebx, path_of_the_file   ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 644q               ; mode
        int     80h
        premise open
        mov     [writer], eax

        mov     eax, 5                  ; open
        mov     ebx, path_of_the_file   ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 644q               ; mode
        int     80h
        premise open
        mov     [reader], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [writer]           ; descriptor, that can not be read
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [reader]           ; descriptor, that can
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_GROWSDOWN ; flags
        mov     edi, [reader]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, without PROT_EXEC
        mov     esi, MAP_PRIVATE | MAP_GROWSDOWN ; flags
        mov     edi, [reader]           ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

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
        variable writer
        variable reader
