; shared/store-read-back - read(2) gives a byte that was stored in a shared mapping just before.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The mapping and read(2) go through the same pages of the page cache: there is no msync
; between them, and none is needed.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        poke    [area], 'x', 1          ; second byte of the file

        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, buffer             ; buffer
        mov     edx, 4                  ; length
        int     80h
        report  read

        value   bytes, [buffer]
case_end

        string  data, "data"
        variable fd
        variable area
        variable buffer
