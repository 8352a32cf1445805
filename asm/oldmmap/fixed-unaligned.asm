; oldmmap/fixed-unaligned - MAP_FIXED at an address that is no page multiple is refused with EINVAL.
;
; The same address without MAP_FIXED is a hint, which is rounded.

%include "case.inc"

case_begin
        mov     dword [block], 28000800h ; address, the point of the case
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS ; flags

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        variable block, 6
