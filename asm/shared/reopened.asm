; shared/reopened - a descriptor opened through /proc/self/fd maps the same file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The link leads to the file itself, which is opened anew with a mode of its own.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 5                  ; open
        mov     ebx, link               ; path
        mov     ecx, O_RDWR             ; flags, more than the first has
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [again], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [again]            ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'x'          ; first byte of the file, through the new descriptor's area
        peek    50000000h               ; the same byte, through the first one's
case_end

        string  data, "data"
        string  link, "/proc/self/fd/3"
        variable fd
        variable again
