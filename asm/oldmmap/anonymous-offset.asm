; oldmmap/anonymous-offset - an unaligned offset is refused for an anonymous mapping too, where no offset is used.
;
; The offset is tested before anything looks at the flags.

%include "case.inc"

case_begin
        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 100 ; offset in bytes, the point of the case

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        variable block, 6
