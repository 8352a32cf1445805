; access/mode-taken-away - a mapping stays writable when its file may no longer be opened.
;
; user: nobody
; data: 8192 bytes, page n filled with 'A' + n
;
; The permissions of a file are asked for by open, the open mode by mmap2, and neither again.
; Not as root, who may open a file of mode 0.

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

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        mov     eax, 15                 ; chmod
        mov     ebx, data               ; path
        mov     ecx, 0                  ; mode, nobody may do anything
        int     80h
        premise chmod

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags, once more
        mov     edx, 0                  ; mode
        int     80h
        report  open

        poke    [area], 'x'             ; first byte of the file
        peek    [area]                  ; the same byte
case_end

        string  data, "data"
        variable fd
        variable area
