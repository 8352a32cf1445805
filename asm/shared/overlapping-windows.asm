; shared/overlapping-windows - two shared mappings meet in the page of the file that both cover.
;
; data: 12288 bytes, page n filled with 'A' + n

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
        mov     ecx, 8192               ; length, pages 0 and 1
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 8192               ; length, pages 1 and 2
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'x'
        peek    60000000h
        poke    60001000h, 'y'
        peek    50000000h
        file_bytes "data", 4096, 1
        file_bytes "data", 8192, 1
case_end

        string  data, "data"
        variable fd
