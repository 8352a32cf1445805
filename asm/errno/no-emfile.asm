; errno/no-emfile - mmap2 makes no descriptor: with all of them in use it maps as before, and EMFILE is not its answer.
;
; data: 4096 bytes, all 'A'
; RLIMIT_NOFILE: 4
;
; RLIMIT_NOFILE is 4, and 0 to 3 are open.  (ENFILE is possible still, for shared anonymous
; memory, whose file counts against fs.file-max; to show it the whole machine would have to run
; out of files.)

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area1], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area2], eax

        peek    [area1]                 ; first byte of the file
        peek    [area2]                 ; first byte of the new memory
case_end

        string  data, "data"
        variable fd
        variable area1
        variable area2
