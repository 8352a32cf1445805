; fork/wipeonfork-of-a-file - MADV_WIPEONFORK is refused with EINVAL on shared memory and on a file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Only private anonymous memory has pages that belong to one process alone.

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
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE        ; flags, private but of a file
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_WIPEONFORK    ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_WIPEONFORK    ; advice
        int     80h
        report  madvise
case_end

        string  data, "data"
        variable fd
