; filetype/secret-memory - memory of memfd_secret can be mapped shared only.
;
; memfd_secret is there since 5.14 and on unless it is refused at boot since 6.5.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        smaps   secret, [area], "VmFlags.lo"
        poke    [area], 'x'             ; first byte of the secret page
        peek    [area]                  ; the same byte
case_end

        variable fd
        variable area
