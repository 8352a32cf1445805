; filetype/eventfd - an eventfd can not be mapped: ENODEV.
;
; Reading it gives a counter of 8 bytes, but the counter lies in no page that could be shown: its
; file operations have no mmap.

%include "case.inc"

case_begin
        mov     eax, 323                ; eventfd
        mov     ebx, 0                  ; value, the initial one
        int     80h
        premise eventfd
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        variable fd
