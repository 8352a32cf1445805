; shared/new-file-of-the-name - a mapping stays with its file when a new file takes the name.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The area holds the file, not its path.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 10                 ; unlink
        mov     ebx, data               ; path
        int     80h
        premise unlink

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_CREAT   ; flags, a new file of that name
        mov     edx, 600q               ; mode
        int     80h
        report  open
        mov     [new_fd], eax

        mov     eax, 4                  ; write
        mov     ebx, [new_fd]           ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 3                  ; length
        int     80h
        report  write

        peek    [area]                  ; first byte of the old file
        poke    [area], 'o', 1          ; its second byte
        file_bytes "data", 0, 4         ; the first four of the new file
case_end

        string  data, "data"
        string  text, "xyz"
        variable fd
        variable area
        variable new_fd
