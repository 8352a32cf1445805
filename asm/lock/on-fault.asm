; lock/on-fault - mlock2 with MLOCK_ONFAULT locks the pages that are there and each other one when it is touched.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; What mlock does to make pages resident leaves out areas with VM_LOCKONFAULT.  VmLck counts the
; length of a locked area, Locked only the pages that are there.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'p'          ; in the second page: it is there

        mov     eax, 376                ; mlock2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MLOCK_ONFAULT      ; flags
        int     80h
        report  mlock2

        residency 50000000h, 12288
        smaps   locked, 50000000h, "VmFlags.lo Locked"
        status  locked, "VmLck"
        poke    50002000h, 't'          ; in the third: not there yet
        smaps   touched, 50000000h, "Locked"
case_end
