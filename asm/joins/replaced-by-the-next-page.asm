; joins/replaced-by-the-next-page - MAP_FIXED over the upper page of an area makes of it the start of the area behind.
;
; data: 28672 bytes, page n filled with 'A' + n
;
; The old page is unmapped. The new one is of the offset right before the area behind, whose start
; and offset go down by a page.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 5                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 4                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        peek    50000000h               ; page 0
        peek    50001000h               ; page 4 now
        peek    50002000h               ; page 5
case_end

        string  data, "data"
        variable fd
