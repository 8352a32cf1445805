; mseal/native - An i386 kernel has no mseal: ENOSYS, and the area is as before.
;
; VM_SEALED is one of the flags above bit 31, for which an i386 kernel has no room: mm/mseal.c is
; built for CONFIG_64BIT alone.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 's'          ; first page, to be sealed
        poke    50001000h, 't'          ; second page

        mov     eax, 462                ; mseal
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; flags
        int     80h
        report  mseal

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap
case_end
