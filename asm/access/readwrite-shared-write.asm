; access/readwrite-shared-write - O_RDWR allows a shared mapping with PROT_WRITE.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; PROT_WRITE alone; the usual PROT_READ | PROT_WRITE is typical/shared-file.

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
        mov     edx, PROT_WRITE         ; prot, the point of the case
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; the same byte, which x86 reads where it may be written
        poke    [area], 'x'             ; first byte of the area
        file_bytes "data", 0, 2         ; the same in the file, and the next one
case_end

        string  data, "data"
        variable fd
        variable area
