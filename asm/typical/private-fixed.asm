; typical/private-fixed - the right typical call of the reference: a private page of a file at 8063000h.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Word for word as the register table gives it: flags 12h is MAP_PRIVATE + MAP_FIXED.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 8063000h           ; address to map
        mov     ecx, 4096               ; length
        mov     edx, 3                  ; prot, PROT_READ + PROT_WRITE
        mov     esi, 12h                ; flags, MAP_PRIVATE + MAP_FIXED
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    8063000h                ; first byte of the file
        poke    8063000h, 'x'           ; the same byte, and the page is a copy
        peek    8063000h                ; the same byte, of the copy
        file_bytes "data", 0, 2         ; the first two of the file
case_end

        string  data, "data"
        variable fd
