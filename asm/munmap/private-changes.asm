; munmap/private-changes - what was stored in a private page is gone with the page.
;
; data: 4096 bytes, all 'A'
;
; The copy that the store made belonged to the area alone; the file and its page were never
; changed.

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
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    60000000h, 'x'          ; the area's copy of the page
        maps    stored

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        maps    gone

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    60000000h               ; the file's page, mapped anew
        file_bytes "data", 0, 2         ; the file
case_end

        string  data, "data"
        variable fd
