; wrapper/negative-pgoffset - a negative pgoffset is a large one: -2 is page 0fffffffeh.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The prototype says off_t, which is signed; the kernel takes an unsigned number, and on i386 the
; page is the last that the largest of files can have (offset/largest-accepted).  -1 is another
; question (offset/anonymous-wrap).

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
        mov     ebp, -2                 ; offset in 4096-byte units, the point of the case
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the page, behind the end
case_end

        string  data, "data"
        variable fd
        variable area
