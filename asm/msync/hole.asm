; msync/hole - msync of a range with a hole is refused with ENOMEM.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; The kernel notes the hole and goes on behind it (msync/past-a-hole); MS_ASYNC alone ends there.
; Whether the pages behind the hole were synced the errno does not tell.

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
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address, the middle page
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_SYNC            ; flags
        int     80h
        report  msync

        mov     eax, 144                ; msync
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MS_ASYNC           ; flags
        int     80h
        report  msync
case_end

        string  data, "data"
        variable fd
