; mincore/page-cache - mincore tells of a file which pages are in the page cache, mapped by anyone or not.
;
; full: 8192 bytes, page n filled with 'A' + n
; hollow: 8192 bytes, one hole
;
; The pages of a sparse file that nobody has read or written are not there.  Since 5.2
; mincore tells this only to who could write the file.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, full               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        smaps   full, 50000000h, "Rss"
        residency 50000000h, 8192

        mov     eax, 5                  ; open
        mov     ebx, hollow             ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [other], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [other]            ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 68000000h, 8192
case_end

        string  full, "full"
        string  hollow, "hollow"
        variable fd
        variable other
