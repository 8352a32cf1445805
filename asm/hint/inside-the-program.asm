; hint/inside-the-program - A hint inside the program, with a file at an odd page, is put elsewhere with the right bytes.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The place is taken, so the hint is dropped; it says nothing about the offset.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, _start             ; address, of code and not of a page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 3                  ; offset in 4096-byte units, no multiple of 64 KiB
        int     80h
        premise mmap2
        mov     [area], eax

        address area, [area]
        peek    [area]                  ; page 3 of the file
case_end

        string  data, "data"
        variable fd
        variable area
