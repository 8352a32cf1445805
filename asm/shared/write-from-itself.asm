; shared/write-from-itself - write(2) to a file from a shared mapping of that file copies its bytes.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The source is not yet present in the page table when the page of the target is locked
; for writing: the kernel must fault it in without waiting for itself.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 4                  ; write
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 50001000h          ; buffer, page 1 of the file
        mov     edx, 2                  ; length
        int     80h
        premise write, 2

        peek    50000000h               ; first of the bytes that were copied
        peek    50000002h               ; the byte behind them
        file_bytes "data", 0, 4         ; the first four of the file
case_end

        string  data, "data"
        variable fd
