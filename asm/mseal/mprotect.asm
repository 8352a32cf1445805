; mseal/mprotect - mprotect of a sealed page is EPERM.
;
; A seal keeps the place and the protection of an area, not its bytes: a store is as before.

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

        areas   before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, and of the next
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        areas   after
        poke    50000000h, 'u'          ; the sealed page: writable
        poke    50001000h, 'v'          ; the next

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, the next alone
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        poke    50001000h, 'w'          ; the next
case_end
