; eof/private-behind - a private page wholly behind the end of the file can not be written either: there is nothing to copy.
;
; data: 5000 bytes, page n filled with 'A' + n

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 8191
        peek    [area], 8191
        poke    [area], 'x', 8192
        peek    [area], 8192
case_end

        string  data, "data"
        variable fd
        variable area
