; munmap/touch-after - a touch after munmap is SIGSEGV with SEGV_MAPERR.
;
; SEGV_MAPERR says that no area is there; PROT_NONE would be SEGV_ACCERR.
;
;   before   [rw-p      ]   68000000h
;   munmap   <    >
;   after    ......[rw-p]

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

        poke    68000000h, 'x'          ; first page, to be unmapped

        mov     eax, 91                 ; munmap
        mov     ebx, 68000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        peek    68000000h               ; its first byte
        poke    68000fffh, 1            ; its last byte
        call_into 68000000h             ; code there
        peek    68001000h               ; second page, still there
case_end
