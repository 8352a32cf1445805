; truncate/shrink-read - a page that truncation took from the file can no longer be read: SIGBUS; the area stays.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; It was read before, so that it was there in the page table.

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    before
        peek    [area], 4096            ; first byte of the page that is to be cut off

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        maps    after
        peek    [area], 4095            ; last byte of the file
        peek    [area], 4096            ; the same byte, cut off
case_end

        string  data, "data"
        variable fd
        variable area
