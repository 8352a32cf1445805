; joins/page-below-a-moved-copy - The page of a file below a moved area with a copy joins it up to 7.2, and stays apart since.
;
; data: 12288 bytes, page n filled with 'A' + n
;
; The copy is found by where the area lay when it was made, which a move does not change.  Up to
; 7.2 that stood nowhere but in the offset in the file, and two areas joined if that went on.  Since
; then areas have it beside the offset (vm_anon_pgoff), and join only if both go on.

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
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; page 1 of the file: a copy

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60001000h          ; new address
        int     80h
        report  mremap

        areas   moved

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, right below
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units, the page before
        int     80h
        report  mmap2

        areas   below
        peek    60000000h               ; page 0 of the file
        peek    60001000h               ; the copy of page 1
        peek    60002000h               ; page 2 of the file
case_end

        string  data, "data"
        variable fd
