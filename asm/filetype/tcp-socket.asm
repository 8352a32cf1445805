; filetype/tcp-socket - a TCP socket can be mapped for reading, and there is nothing in it to touch.
;
; Since 4.18: the area is there for getsockopt(TCP_ZEROCOPY_RECEIVE) to put received pages into;
; the socket need not be connected.  There is no fault operation, so an empty page is SIGBUS.

%include "case.inc"

case_begin
        mov     eax, 359                ; socket
        mov     ebx, AF_INET            ; family
        mov     ecx, SOCK_STREAM        ; type
        mov     edx, 0                  ; protocol
        int     80h
        premise socket
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
        mov     [area1], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area2], eax

        peek    [area1]                 ; the shared area
        peek    [area2]                 ; the private one
case_end

        variable fd
        variable area1
        variable area2
