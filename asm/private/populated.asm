; private/populated - MAP_POPULATE copies the pages of a writable private mapping at once.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The pages are brought in as for a store, so that no fault is left for later. A write to
; the file that follows is not seen, although the program never stored anything.

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
        mov     esi, MAP_PRIVATE | MAP_POPULATE ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        peek    [area]                  ; first byte of the page, a copy
        file_bytes "data", 0, 1         ; the same byte of the file
case_end

        string  data, "data"
        string  text, "x"
        variable fd
        variable area
