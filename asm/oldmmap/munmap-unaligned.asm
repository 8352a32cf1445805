; oldmmap/munmap-unaligned - munmap of an address that is no page multiple is refused with EINVAL, and unmaps nothing.
;
; munmap rounds its length and never its address; it refuses before it looks for an area.

%include "case.inc"

case_begin
        mov     dword [block], 29000000h ; address
        mov     dword [block + 4], 8192 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 29000800h          ; address, the point of the case
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        maps    after
case_end

        variable block, 6
