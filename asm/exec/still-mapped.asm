; exec/still-mapped - A file that is mapped shared and writable can not be executed: ETXTBSY, though its descriptor is closed.
;
; program: 4096 bytes, all 0, mode 0755
;
; The mapping keeps the file open for writing.  Without it the file is looked at, and is no
; program: ENOEXEC.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, program            ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
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

        mov     eax, 11                 ; execve
        mov     ebx, program            ; path
        mov     ecx, arguments          ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        value   execve, eax

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 11                 ; execve
        mov     ebx, program            ; path
        mov     ecx, arguments          ; arguments
        mov     edx, 0                  ; environment, none
        int     80h
        value   execve, eax
case_end

        words   arguments, program, 0

        string  program, "program"
        variable fd
