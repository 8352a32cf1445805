; msync/part-of-a-page - msync takes a length that is no page multiple.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The length is rounded up to whole pages before the end of the range is reckoned, as mmap2 does.

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

        poke    50001001h, 'x'          ; a byte of the second page, behind the length

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 4097               ; length, one byte of the second page
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
