; shared/write-seen - write(2) shows at once in an existing shared mapping.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The byte is read before, so that the page is in the page table when the file changes.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area], 1               ; second byte of the file

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 3                  ; length
        int     80h
        report  write

        peek    [area], 1               ; the same byte
        peek    [area], 3               ; the byte behind what was written
case_end

        string  data, "data"
        string  text, "xyz"
        variable fd
        variable area
