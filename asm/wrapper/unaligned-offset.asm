; wrapper/unaligned-offset - an offset of mmap() that is no page multiple is EINVAL.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; glibc tests it, as number 192 has no such offsets (wrapper/refused-without-a-call).  Number 90 has
; them, and there the kernel gives the same answer, which is what this face asks.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     dword [block], 0        ; address, where the kernel sees fit
        mov     dword [block + 4], 4096 ; length
        mov     dword [block + 8], PROT_READ ; prot
        mov     dword [block + 12], MAP_PRIVATE ; flags
        mov     [block + 16], eax       ; descriptor
        mov     dword [block + 20], 4095 ; offset in bytes, the point of the case

        maps    before

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        string  data, "data"
        variable block, 6
