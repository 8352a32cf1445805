; private/read-only-descriptor - a private mapping may be writable though the descriptor is read-only.
;
; data: 8192 bytes, page n filled with 'A' + n, mode 0444
;
; No store ever goes to the file, so the right to write it is not asked for.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags, the point of the case
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

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
        mov     [area], eax

        maps    after
        poke    [area], 'x'             ; first byte of the page
        peek    [area]                  ; the same byte, of the copy
        file_bytes "data", 0, 1         ; the same byte of the file
case_end

        string  data, "data"
        variable fd
        variable area
