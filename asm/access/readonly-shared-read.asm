; access/readonly-shared-read - O_RDONLY allows a shared mapping with PROT_READ.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A descriptor that can write is asked for only if prot has PROT_WRITE.

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
        mov     edx, PROT_READ          ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the file
        poke    [area], 'x'             ; the same byte, in a page that can only be read
case_end

        string  data, "data"
        variable fd
        variable area
