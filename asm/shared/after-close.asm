; shared/after-close - a mapping outlives the descriptor that it was made with.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The area holds a reference to the open file of its own.

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
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        report  close

        peek    [area]                  ; first byte of the file, the descriptor closed
        poke    [area], 'x'             ; the same byte
        file_bytes "data", 0, 1         ; the same byte of the file
case_end

        string  data, "data"
        variable fd
        variable area
