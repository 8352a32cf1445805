; oldmmap/offset-before-descriptor - of an unaligned offset and a bad descriptor the offset is told: EINVAL, not EBADF.
;
; In number 192 nothing can come before the descriptor.

%include "case.inc"

case_begin
        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE ; flags
        mov     dword [block + 16], 999 ; descriptor, not open
        mov     dword [block + 20], 100 ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block + 20], 4096 ; offset in bytes, a good one

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6
case_end

        variable block, 6
