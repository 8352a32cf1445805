; dontunmap/part-of-a-locked-area - MREMAP_DONTUNMAP of the middle of a locked area cuts it: only what moved loses its lock.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The area is cut before the move, so that the lock can be taken from the old range alone.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'm'          ; the middle page
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50001000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        areas   after
        status  moved, "VmLck"
        smaps   middle, 50001000h, "VmFlags.lo"
        smaps   upper, 50002000h, "VmFlags.lo"
        peek    60000000h               ; what moved
        peek    50001000h               ; where it was: a new page

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        int     80h
        report  munmap

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        status  end, "VmLck"
case_end
