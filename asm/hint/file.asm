; hint/file - a hint is honoured for a file as it is for anonymous memory.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The part of the address inside its page has no effect on which byte of the file lies where.

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
        mov     ebx, 28000800h          ; address, the hint, in the middle of a page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags, no MAP_FIXED: the address is a hint
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    28000000h               ; page 1 of data
case_end

        string  data, "data"
        variable fd
