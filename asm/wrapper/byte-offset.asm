; wrapper/byte-offset - 8192 for mmap() and 2 for mmap2 are the same page of the file.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The C library divides the bytes by 4096 and makes the same call; all else is the same in both
; interfaces.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units, the point of the case
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of page 2 of the file
case_end

        string  data, "data"
        variable fd
        variable area
