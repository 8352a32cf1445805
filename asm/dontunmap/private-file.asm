; dontunmap/private-file - MREMAP_DONTUNMAP of a private file mapping takes the copies along and leaves the file.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; Since 5.13; 5.7 to 5.12 had it for private anonymous memory alone. The old area faults in from
; the file again.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte, a copy of page 0 now

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; the copy of page 0
        peek    60001000h               ; page 1 of the file
        peek    50000000h               ; page 0 of the file, not the copy
        peek    50001000h               ; page 1 of the file
case_end

        string  data, "data"
        variable fd
