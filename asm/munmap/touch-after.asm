; munmap/touch-after - a touch after munmap is SIGSEGV with SEGV_MAPERR.
;
; SEGV_MAPERR says that no area is there; PROT_NONE would be SEGV_ACCERR.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    68000000h, 'x'

        mov     eax, 91                 ; munmap
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        peek    68000000h
        poke    68000fffh, 1
        call_into 68000000h
        peek    68001000h
case_end
