; offset/unit - ebp counts pages of 4096 bytes: 1 is the second page of the file, 2 the third.
;
; data: 16384 bytes, page n filled with 'A' + n
;
; The maps column shows the offset in bytes.  Values that are no multiple of a page can not be
; said at all.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area1], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 2                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area2], eax

        maps    after
        peek    [area1]                 ; first byte of page 1
        peek    [area2]                 ; first byte of page 2
case_end

        string  data, "data"
        variable fd
        variable area1
        variable area2
