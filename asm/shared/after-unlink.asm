; shared/after-unlink - a mapping outlives the name of its file: maps adds (deleted).
;
; data: 8192 bytes, page n filled with 'A' + n
;
; With name and descriptor gone the area is the last that holds the file.

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

        maps    named

        mov     eax, 10                 ; unlink
        mov     ebx, data               ; path
        int     80h
        report  unlink

        maps    unnamed

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        peek    [area]                  ; first byte of the file without a name
        poke    [area], 'x'             ; the same byte
        peek    [area]                  ; the same byte
case_end

        string  data, "data"
        variable fd
        variable area
