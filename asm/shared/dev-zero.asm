; shared/dev-zero - each shared mapping of /dev/zero is an object of its own.
;
; Both come from one descriptor: /dev/zero is the way to shared memory of systems without
; MAP_ANONYMOUS.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, zero               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        poke    50000000h, 'x'          ; first byte of the one object
        peek    60000000h               ; first byte of the other
case_end

        string  zero, "/dev/zero"
        variable fd
