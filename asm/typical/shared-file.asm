; typical/shared-file - the left typical call of the reference: one shared page of an open file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Word for word as the register table gives it: flags 1 is MAP_SHARED, prot 3 is
; PROT_READ + PROT_WRITE, and (fd) is the descriptor that open returned.

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
        mov     edx, 3                  ; prot, PROT_READ + PROT_WRITE
        mov     esi, 1                  ; flags, MAP_SHARED
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the file
        poke    [area], 'x'             ; the same byte
        file_bytes "data", 0, 2         ; the same byte of the file, and the next
case_end

        string  data, "data"
        variable fd
        variable area
