; devzero/length - /dev/zero, shared, with a length that is no multiple of the page is usable to the end of the last page.
;
; 5000 bytes: the file behind the area is as large as the area, two pages.

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
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 5000               ; length, the point of the case
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area], 5000            ; first byte behind the length
        poke    [area], 'x', 8191       ; last byte of the second page
        peek    [area], 8191            ; the same byte
case_end

        string  zero, "/dev/zero"
        variable fd
        variable area
