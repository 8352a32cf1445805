; filetype/udp-socket - a UDP socket can not be mapped: ENODEV.
;
; Every socket has an mmap operation; that of UDP refuses with the error of a file that has none.

%include "case.inc"

case_begin
        mov     eax, 359                ; socket
        mov     ebx, AF_INET            ; family
        mov     ecx, SOCK_DGRAM         ; type
        mov     edx, 0                  ; protocol
        int     80h
        premise socket
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
