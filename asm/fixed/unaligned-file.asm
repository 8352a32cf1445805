; fixed/unaligned-file - MAP_FIXED at an unaligned address is EINVAL for a file too.
;
; data: 4096 bytes, all 'A'
;
; The address is tested when the place is known, before what the file allows.  A hint would be
; rounded (hint/unaligned).

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
        mov     ebx, 31100fffh          ; address, the last byte of a page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags, the address is an order
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
