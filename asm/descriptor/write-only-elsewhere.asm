; descriptor/write-only-elsewhere - a descriptor open for reading maps, whoever has the file open for writing only.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; What counts is the mode of the descriptor in edi, not that of another one of the same file.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY | O_CREAT ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd2], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, [fd2]              ; descriptor, of the second open
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the file
        poke    [area], 'x'             ; first byte of the area
        file_bytes "data", 0, 1         ; the same place in the file
case_end

        string  data, "data"
        variable fd2
        variable area
