; joins/private-file-border - The border of private file areas moves too, and the copies of stored pages stay where they are.
;
; data: 24576 bytes, page n filled with 'A' + n
;
; A copy is found by its offset, and the offset of the upper area goes up together with its start.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 24576              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'k'          ; page 1: a copy
        poke    50004000h, 'l'          ; page 4: a copy

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, page 0 alone
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   cut

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, pages 1 and 2
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   moved
        peek    50001000h               ; the copy of page 1
        peek    50002000h               ; page 2 of the file
        peek    50003000h               ; page 3 of the file
        peek    50004000h               ; the copy of page 4
        poke    50003000h, 'm'          ; page 3, still writable
case_end

        string  data, "data"
        variable fd
