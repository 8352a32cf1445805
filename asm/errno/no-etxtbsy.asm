; errno/no-etxtbsy - MAP_DENYWRITE keeps no writer away and is kept away by none: ETXTBSY is not given.
;
; data: 4096 bytes, all 'A'
;
; The flag would let anyone hold up the writers of a file that he can read, so the kernel does
; nothing with it.  (ETXTBSY is left for swap files.)

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_DENYWRITE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [writer], eax

        mov     eax, 4                  ; write
        mov     ebx, [writer]           ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    [area]                  ; the byte that the writer has written
case_end

        string  data, "data"
        string  text, "y"
        variable fd
        variable area
        variable writer
