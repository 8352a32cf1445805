; truncate/regrow - a page cut off and given back reads as zero through the same area.
;
; data: 4096 bytes, all 'A'
;
; The page leaves the area and the page cache (truncate_pagecache), and what the file gets back is
; a hole.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the file

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 0                  ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area]                  ; the same byte, of a new page
        peek    [area], 4095            ; last byte of that page
case_end

        string  data, "data"
        variable fd
        variable area
