; offset/past-end - an area wholly behind the end of its file is mapped, and touching it is SIGBUS.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; POSIX allows ENXIO instead; Linux does not look at the size of the file before a page is needed.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of page 2, behind the end
        poke    [area], 'x', 4095       ; last byte of the same page
case_end

        string  data, "data"
        variable fd
        variable area
