; munmap/anonymous-again - memory mapped again at the same place is zero.
;
; The page went back to the kernel with the area, and anonymous memory is zero until something is
; stored in it.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 62000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    62000000h, 'x'          ; stored before munmap
        maps    stored

        mov     eax, 91                 ; munmap
        mov     ebx, 62000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        maps    gone

        mov     eax, 192                ; mmap2
        mov     ebx, 62000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    62000000h               ; the same address in the new area
case_end
