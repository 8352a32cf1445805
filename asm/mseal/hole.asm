; mseal/hole - mseal of a range with a hole is ENOMEM and seals nothing.
;
; The range is gone through before anything is sealed (check_mm_seal), as a seal can not be taken
; off again.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 462                ; mseal
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, 0                  ; flags
        int     80h
        report  mseal

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 462                ; mseal
        mov     ebx, 60000000h          ; address, nothing there
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; flags
        int     80h
        report  mseal

        mov     eax, 462                ; mseal
        mov     ebx, 50002001h          ; address, no page multiple
        mov     ecx, 4096               ; length
        mov     edx, 0                  ; flags
        int     80h
        report  mseal

        mov     eax, 462                ; mseal
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, 1                  ; flags, there are none
        int     80h
        report  mseal

        mov     eax, 462                ; mseal
        mov     ebx, 50002000h          ; address
        mov     ecx, 0                  ; length
        mov     edx, 0                  ; flags
        int     80h
        report  mseal

        mov     eax, 91                 ; munmap
        mov     ebx, 50002000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap
case_end
