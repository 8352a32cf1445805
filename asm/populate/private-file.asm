; populate/private-file - MAP_POPULATE of a private writable file mapping copies every page at once, before any store.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; Writable private pages are populated as if by a store, so that no page fault is left
; to come.  Pages that are only readable stay those of the file.

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
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ          ; prot, read only
        mov     esi, MAP_PRIVATE | MAP_POPULATE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   readable, 50000000h, "Rss Anonymous"

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, writable
        mov     esi, MAP_PRIVATE | MAP_POPULATE ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   writable, 68000000h, "Rss Anonymous"
        peek    68003000h               ; first byte of the last page
case_end

        string  data, "data"
        variable fd
