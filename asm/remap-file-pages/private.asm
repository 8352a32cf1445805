; remap-file-pages/private - a private mapping can not be rearranged: EINVAL.
;
; data: 32768 bytes, page n filled with 'A' + n
;
; Only an area with VM_SHARED is taken: the call names pages of the file, and what was stored in a
; private area is not there.

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
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 257                ; remap_file_pages
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; prot
        mov     esi, 5                  ; offset in pages
        mov     edi, 0                  ; flags
        int     80h
        report  remap_file_pages

        maps    after
        peek    50001000h               ; page 1 of the file, where it was
case_end

        string  data, "data"
        variable fd
