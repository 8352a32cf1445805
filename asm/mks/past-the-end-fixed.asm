; mks/past-the-end-fixed - MAP_FIXED past the end of a file is ENXIO and the old area stays; Linux replaces it.
;
; data: 4096 bytes, all 'A'
;
; The range is held against the size of the file first (fstat64), before mmap2 could unmap
; anything; Linux itself never does that (offset/past-end-fixed).

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
        mov     ecx, 2 * 4096           ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        maps    before

        mov     ebx, 50000000h          ; address
        mov     ecx, 2 * 4096           ; length, a page more than the file
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        maps    refused

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 2 * 4096           ; length, the same to Linux
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    replaced
case_end

        string  data, "data"
        variable fd
