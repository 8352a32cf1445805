; mks/past-the-end - a range past the end of a file is ENXIO; Linux maps it and faults at the access.
;
; data: 5000 bytes, page n filled with 'A' + n
;
; The file has 5000 bytes, so two pages: the rest of the second belongs to it and holds zeros.

%include "case.inc"
%include "mks.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     ebx, 50000000h          ; address
        mov     ecx, 2 * 4096           ; length, all its pages
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     ebx, 51000000h          ; address
        mov     ecx, 3 * 4096           ; length, a page more
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units, behind its pages
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 3 * 4096           ; length, the same to Linux
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50001fffh               ; last byte of the second page, behind the end of the file
        peek    51001fffh               ; the same, through Linux's mapping
        peek    51002000h               ; first byte of the third page, which the file has not
case_end

        string  data, "data"
        variable fd
