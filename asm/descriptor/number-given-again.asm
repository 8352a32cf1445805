; descriptor/number-given-again - a mapping stays with its file when the descriptor number is given to another.
;
; first: 4096 bytes, all 'A' but for '1' at 0
; second: 4096 bytes, all 'A' but for '2' at 0
;
; Pages are read at the first touch: by then descriptor 3 is the second file.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, first              ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        mov     eax, 5                  ; open
        mov     ebx, second             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        maps    after
        peek    [area]                  ; the mark of the file that the area shows
case_end

        string  first, "first"
        string  second, "second"
        variable fd
        variable area
