; hint/unaligned - a hint inside a page is rounded down to its start, not refused.
;
; The lower twelve bits are cut off before anything looks at the address; only MAP_FIXED
; makes them an error.
;
;   before   ......   21000000h
;   mmap2    <rw-p>   the hint, 0fffh bytes into the page
;   after    [rw-p]

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 21000fffh          ; address, the last byte of a page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
