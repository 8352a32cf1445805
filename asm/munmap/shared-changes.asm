; munmap/shared-changes - what was stored in a shared page is in the file after munmap.
;
; data: 4096 bytes, all 'A'
;
; The page is the file's own and stays in its page cache when the area goes; no msync is needed
; for others to see it.

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
        mov     ebx, 61000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped

        peek    61000000h               ; page 0 of data
        poke    61000000h, 'x'          ; page 0 of data, through the area

        mov     eax, 91                 ; munmap
        mov     ebx, 61000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        file_bytes "data", 0, 2         ; the file
case_end

        string  data, "data"
        variable fd
