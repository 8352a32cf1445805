; offset/store-past-four-gib - a store through page 100002h goes to that page of the file.
;
; big: 4 GiB + 12288 bytes, one hole but for '2' at 8192, '6' at 4 GiB + 8192
;
; Counted in 32 bits it is page 2: the mark there is still as it was.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, big                ; path
        mov     ecx, O_RDWR | O_LARGEFILE ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 100002h            ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x'             ; first byte of the page at 4 GiB + 8192

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [low], eax

        peek    [low]                   ; first byte of the page at 8192

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 100002h            ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [high], eax

        peek    [high]                  ; first byte of the page at 4 GiB + 8192 again
case_end

        string  big, "big"
        variable fd
        variable area
        variable low
        variable high
