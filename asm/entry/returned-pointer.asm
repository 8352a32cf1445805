; entry/returned-pointer - success returns the first byte of the area, on a page boundary.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The length is no page multiple and the file is longer: neither of them moves the pointer.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 5000               ; length, a page and a part of one
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        and     eax, 4095
        value   within_page, eax
        peek    [area]                  ; first byte of page 1
        peek    [area], 8191            ; last byte of page 2
case_end

        string  data, "data"
        variable fd
        variable area
