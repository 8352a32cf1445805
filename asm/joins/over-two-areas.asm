; joins/over-two-areas - mprotect over two areas at once makes one of all that is alike then.
;
; data: 20480 bytes, page n filled with 'A' + n
;
; mprotect goes from area to area, and each joins what is alike beside it (vma_merge): the first
; the area below, the second both sides.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 20480              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, page 1
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50002000h          ; address, page 2
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        int     80h
        report  mprotect

        areas   cut

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, pages 1 and 2
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   one
        peek    50000000h               ; page 0
        peek    50001000h               ; page 1
        peek    50002000h               ; page 2
        peek    50003000h               ; page 3
        peek    50004000h               ; page 4
case_end

        string  data, "data"
        variable fd
