; madvise/remove - MADV_REMOVE on shared memory punches a hole into the object.
;
; Unlike MADV_DONTNEED it takes the bytes from everyone: they are read through a second
; mapping, which an old length of 0 makes.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 0                  ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        poke    50000000h, 'x'          ; in the first page
        poke    50001000h, 'y'          ; in the second

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_REMOVE        ; advice
        int     80h
        report  madvise

        peek    60000000h               ; the first page, through the other area
        peek    60001000h               ; the second, through the other area
case_end
