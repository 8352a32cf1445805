; filetype/secret-memory-limit - what is mapped of memfd_secret is held against RLIMIT_MEMLOCK: EAGAIN, later SIGBUS.
;
; user: nobody
; RLIMIT_MEMLOCK: 0 bytes
;
; mmap2 marked the area as locked, and asked for the limit as mlock does.  Since 7.3, and in the
; stable series that secret-memory names, each page is charged to the user when it is made, by the
; fault: there is no error to tell then.

%include "case.inc"

case_begin
        mov     eax, 447                ; memfd_secret
        mov     ebx, 0                  ; flags
        int     80h
        premise memfd_secret
        mov     [fd], eax

        mov     eax, 194                ; ftruncate64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length, the point of the case: a page too much
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        poke    50000000h, 'x'          ; first byte of the secret page, if it is mapped
case_end

        variable fd
