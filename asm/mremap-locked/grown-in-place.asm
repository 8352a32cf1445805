; mremap-locked/grown-in-place - What mremap adds to a locked area in place is locked, resident and counted.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; The pages belong to an area with VM_LOCKED: they are counted, and brought in before mremap comes
; back (mm_populate).

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

        peek    50000000h               ; first byte of the area, new
        poke    50000000h, 'l'          ; first byte of the area
        status  before, "VmLck"
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 8192               ; old length
        mov     edx, 20480              ; new length, three pages more
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   after
        residency 50000000h, 20480
        status  grown, "VmLck"
        peek    50000000h               ; first byte, as it was
        peek    50004fffh               ; last byte of what was added

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 20480              ; old length
        mov     edx, 4096               ; new length, one page is left
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        status  shrunk, "VmLck"

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        status  end, "VmLck"
case_end
