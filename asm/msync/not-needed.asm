; msync/not-needed - the file has a store before any msync or munmap, and after munmap as well.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The rule that the file may not be updated until then leaves room for other systems;
; Linux has one page for both.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        peek    50000000h               ; first byte of the file
        poke    50000000h, 'x'          ; first byte of the file
        file_bytes "data", 0, 1         ; the same byte of the file
        poke    50000000h, 'y'          ; the same byte, once more

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        file_bytes "data", 0, 1         ; the same byte of the file, unmapped
case_end

        string  data, "data"
        variable fd
