; mremap-locked/moved-and-grown - A locked area that mremap moves and lengthens stays locked, and is counted once.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The new area is counted as a whole, and what is unmapped at the old place is taken off.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'm'          ; second page

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 16384              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        status  moved, "VmLck"
        residency 60000000h, 16384
        smaps   moved, 60000000h, "VmFlags.lo"
        peek    60001000h               ; second page, come along
        peek    50001000h               ; where it was

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, 16384              ; length
        int     80h
        report  munmap

        status  end, "VmLck"
case_end
