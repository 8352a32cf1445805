; oldmmap/unaligned-offset - an offset that is no multiple of 4096 bytes is refused with EINVAL.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; Only number 90 can ask it: the units of number 192 leave no room for such an offset.  A
; manual of 1994 has the mapping extend past the range then; nothing is mapped at all.

%include "case.inc"

case_begin
        maps    before

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
        mov     dword [block + 20], 1   ; offset in bytes, the point of the case

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block + 20], 8191 ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        mov     dword [block + 20], 2048 ; offset in bytes

        mov     eax, 90                 ; mmap
        mov     ebx, block              ; block, its six words
        int     80h
        report_block mmap, block, 6

        maps    after
case_end

        string  data, "data"
        variable block, 6
