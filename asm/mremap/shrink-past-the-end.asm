; mremap/shrink-past-the-end - a shrink whose tail runs past 0c0000000h is EINVAL on i386.
;
; The tail is unmapped up to 0e0000000h: inside the address space of a 32-bit program on
; x86-64, outside that of an i386 kernel.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 70000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 70000000h          ; old address
        mov     ecx, 70000000h          ; old length, ends at 0e0000000h
        mov     edx, 4096               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        maps    after
case_end
