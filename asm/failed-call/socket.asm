; failed-call/socket - a socket over an area is ENODEV and leaves a hole in it.
;
; Sockets have an mmap method; that most of them refuse comes out when it is called, and by
; then the range is unmapped.
;
;   before   [rw-p            ]   50000000h
;   mmap2          <r--p>
;   after    [rw-p]......[rw-p]   ENODEV

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'x'          ; in the second page of the area

        mov     eax, 102                ; socketcall
        mov     ebx, 1                  ; call, socket
        mov     ecx, unix_datagram      ; arguments
        int     80h
        premise socket
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the second page of three
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50001000h               ; the same byte
case_end

        words   unix_datagram, AF_UNIX, SOCK_DGRAM, 0
        variable fd
