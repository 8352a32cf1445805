; flags/denywrite - MAP_DENYWRITE is kept away by no writer and keeps none away: the file can be written and truncated.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Once a writer got ETXTBSY.  That let anyone who could read a file keep others from
; writing it, so the flag has long been ignored; since 5.15 nothing is left of it but
; its name.  The kernel gives ETXTBSY for swap files alone.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags, a writer that is there before
        mov     edx, 0                  ; mode
        int     80h
        report  open

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_DENYWRITE ; flags, the point of the case
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_WRONLY           ; flags, no ETXTBSY
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [writer], eax

        mov     eax, 4                  ; write
        mov     ebx, [writer]           ; descriptor
        mov     ecx, text               ; buffer
        mov     edx, 1                  ; length
        int     80h
        report  write

        mov     eax, 194                ; ftruncate64
        mov     ebx, [writer]           ; descriptor
        mov     ecx, 4096               ; length, low half
        mov     edx, 0                  ; length, high half
        int     80h
        report  ftruncate64

        peek    [area]                  ; the byte that the writer has written
        file_bytes "data", 0, 2         ; the same byte, and the one behind it
        file_bytes "data", 4095, 2      ; last byte of page 0, and the first cut off
case_end

        string  data, "data"
        string  text, "w"
        variable fd
        variable area
        variable writer
