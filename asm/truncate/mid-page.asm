; truncate/mid-page - truncation inside a page clears what lies behind the new end, in the mapping too.
;
; data: 4096 bytes, all 'A'
;
; The page stays, as its beginning is still the file's, and the rest of it is cleared in the page
; cache, which is where the area has it from.

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

        peek    [area], 2048            ; a byte in the middle of the file

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 2048               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area], 2047            ; last byte of the file
        peek    [area], 2048            ; first byte behind the end, cleared
        peek    [area], 4095            ; last byte of the page
case_end

        string  data, "data"
        variable fd
        variable area
