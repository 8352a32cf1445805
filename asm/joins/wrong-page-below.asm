; joins/wrong-page-below - A page of the same file that does not fit in front stays an area of its own.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; Areas that adjoin are one only where the offsets do too: page 0 is followed by page 1, and page 2
; lies there.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, page 0 below page 2
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        peek    50000000h               ; page 0
        peek    50001000h               ; page 2
case_end

        string  data, "data"
        variable fd
