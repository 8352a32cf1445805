; shared/mode-taken-away - a file that has lost all permissions is still mapped by an older descriptor.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The mode of the file is looked at by open; mmap2 asks the descriptor alone.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDWR             ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 94                 ; fchmod
        mov     ebx, [fd]               ; descriptor
        mov     ecx, 0                  ; mode, nobody may do anything
        int     80h
        premise fchmod

        mov     eax, 197                ; fstat64
        mov     ebx, [fd]               ; descriptor
        mov     ecx, facts              ; status
        int     80h
        premise fstat64
        value   mode, [facts + 16]

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        peek    [area]                  ; first byte of the file
        poke    [area], 'x'             ; the same byte
        peek    [area]                  ; the same byte
case_end

        string  data, "data"
        variable fd
        variable facts, 24
        variable area
