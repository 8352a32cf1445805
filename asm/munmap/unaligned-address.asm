; munmap/unaligned-address - an address that is no multiple of the page size is EINVAL.
;
; The address is not rounded, neither down nor up: EINVAL before anything is looked for.  The
; length would be.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 5c000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 5c000001h          ; address, one byte off
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 5c000fffh          ; address, the last byte of a page
        mov     ecx, 1                  ; length
        int     80h
        report  munmap

        maps    after
case_end
