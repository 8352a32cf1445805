; access/readonly-private-write - O_RDONLY allows a private mapping with PROT_WRITE.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; What is stored never reaches the file, so no right to write it is needed.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, the point of the case
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        poke    [area], 'x'             ; first byte of the area
        peek    [area]                  ; the same byte
        file_bytes "data", 0, 2         ; the same place in the file, and the next byte
case_end

        string  data, "data"
        variable fd
        variable area
