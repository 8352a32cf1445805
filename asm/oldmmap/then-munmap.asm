; oldmmap/then-munmap - mmap returns the address and munmap of it returns 0.
;
; munmap knows areas and not the call that made them: number 91 serves number 90 and number 192.

%include "case.inc"

case_begin
        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 8192 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     dword [block + 16], -1  ; descriptor, none
        mov     dword [block + 20], 0   ; offset in bytes

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6
        mov     [area], eax

        mov     eax, 91                 ; munmap
        mov     ebx, [area]             ; address
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        maps    after
        peek    [area]                  ; where the first page was
case_end

        variable block, 6
        variable area
