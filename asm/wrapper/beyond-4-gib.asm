; wrapper/beyond-4-gib - mmap64() maps bytes of a file beyond 4 GiB, with an address space that is smaller.
;
; data: 5 GiB + 4096 bytes, one hole but for 'Z' at 5 GiB + 7
;
; The offset is 5 GiB, so the unit of 4096 bytes is what makes it fit into ebp.  The file is
; opened with O_LARGEFILE, without which a 32-bit program may not open so large a file.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY | O_LARGEFILE ; flags
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
        mov     ebp, 140000h            ; offset in 4096-byte units, the point of the case
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area], 7               ; the marked byte, at 5 GiB + 7
case_end

        string  data, "data"
        variable fd
        variable area
