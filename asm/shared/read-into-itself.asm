; shared/read-into-itself - read(2) from a file into a shared mapping of that file copies its bytes.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The pages are not yet present in the page table: the copy faults on the file that is
; being read.

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
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the file

        mov     eax, 180                ; pread64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, [area]             ; buffer, page 0 of the file
        mov     edx, 2                  ; length
        mov     esi, 4096               ; offset, low half: page 1 of the file
        mov     edi, 0                  ; offset, high half
        int     80h
        premise pread64, 2

        peek    [area]                  ; first of the bytes that were copied
        peek    [area], 2               ; the byte behind them
        file_bytes "data", 0, 4         ; the first four of the file
case_end

        string  data, "data"
        variable fd
        variable area
