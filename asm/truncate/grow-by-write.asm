; truncate/grow-by-write - write(2) behind the mapped pages of a file makes them visible.
;
; data: 4096 bytes, all 'A'
;
; Each fault compares with the size that the file has at that moment (filemap_fault, shmem_fault),
; and the write has moved it.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR | O_APPEND  ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area], 4096            ; first byte of the second page, behind the end

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 3                  ; length
        int     80h
        report  write

        peek    [area], 4096            ; the same byte, the first that was written
        peek    [area], 4099            ; the byte behind what was written
case_end

        string  data, "data"
        string  text, "new"
        variable fd
        variable area
