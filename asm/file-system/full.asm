; file-system/full - A store to a hole that finds the file system full is SIGBUS, and what was stored before stays.
;
; sub: a directory
;
; The file system gives the page at the first touch of it. That it has none left (ENOSPC) can be
; told in no other way.

%include "case.inc"

case_begin
        mov     eax, 21                 ; mount
        mov     ebx, kind               ; source, none
        mov     ecx, sub                ; target
        mov     edx, kind               ; type, tmpfs
        mov     esi, 0                  ; flags
        mov     edi, data_of_the_mount  ; data, size=8k
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
        mov     ecx, 16384              ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page, for which there is no room
        poke    50001001h, 'd'          ; second page again

        file_bytes "sub/file", 4096, 2  ; what was stored to the second page

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        int     80h
        report  munmap

        mov     eax, 52                 ; umount2
        mov     ebx, sub                ; target
        mov     ecx, 2                  ; flags, MNT_DETACH: when it is no longer used
        int     80h
        premise umount2
case_end

        string  sub, "sub"
        string  kind, "tmpfs"
        string  data_of_the_mount, "size=8k"
        string  path_of_the_file, "sub/file"
        variable fd
