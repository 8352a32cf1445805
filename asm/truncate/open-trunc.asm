; truncate/open-trunc - open with O_TRUNC takes every page from a mapping of the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; O_TRUNC does what ftruncate to 0 does (handle_truncate), by a descriptor that has nothing to do
; with the area.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the file

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY | O_TRUNC ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        peek    [area]                  ; the same byte, cut off
case_end

        string  data, "data"
        variable fd
        variable area
