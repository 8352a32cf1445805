; mprotect/atomic - PROT_SEM is accepted and changes nothing.
;
; The bit ("page may be used for atomic ops") is one of the four that the kernel lets through, but
; no flag of an area is made from it (calc_vm_prot_bits).

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_SEM ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
        poke    50000000h, 'x'          ; first byte of the page, still writable
case_end
