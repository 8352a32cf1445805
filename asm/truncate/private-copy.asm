; truncate/private-copy - even a private copy of a page is gone when the page is cut off: SIGBUS, and zero when it is given back.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; For truncation unmap_mapping_range takes private copies as well (even_cows).

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of page 0
        poke    [area], 'x'             ; first byte of page 0, now a copy
        poke    [area], 'y', 4096       ; first byte of page 1, now a copy

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area]                  ; page 0, still in the file
        peek    [area], 4096            ; page 1, cut off

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 8192               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area], 4096            ; page 1, given back
case_end

        string  data, "data"
        variable fd
        variable area
