; mremap-move/stays-shared - A shared file mapping that mremap moves and lengthens is shared still.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; A store to the part that was added is in the file like one to the part that was moved.

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
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; first byte of page 0
        poke    50000000h, 'x'          ; first byte of page 0
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
        poke    60000001h, 'y'          ; the part that was moved
        poke    60001000h, 'z'          ; the part that was added
        file_bytes "data", 0, 2         ; page 0 of the file
        file_bytes "data", 4096, 1      ; page 1
case_end

        string  data, "data"
        variable fd
