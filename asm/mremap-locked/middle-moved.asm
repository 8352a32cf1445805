; mremap-locked/middle-moved - The middle page of a locked area moves away with its lock, and both rests keep theirs.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The new area has the flags of the old one and is counted, and what is unmapped at the old place
; is taken off: 12 kB as before.

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

        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50001000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        areas   after
        status  moved, "VmLck"
        smaps   lower, 50000000h, "VmFlags.lo"
        smaps   upper, 50002000h, "VmFlags.lo"
        smaps   moved, 60000000h, "VmFlags.lo"

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        int     80h
        report  munmap

        status  rests, "VmLck"

        mov     eax, 91                 ; munmap
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        status  end, "VmLck"
case_end
