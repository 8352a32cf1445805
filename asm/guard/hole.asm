; guard/hole - Over a hole both are ENOMEM, and the pages on both sides get their guard.
;
; madvise goes on behind a hole and tells of it in the end.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'a'          ; first page
        poke    50001000h, 'b'          ; second page
        poke    50002000h, 'c'          ; third page

        mov     eax, 91                 ; munmap
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page, guarded
        peek    50002000h               ; third page, guarded

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page, zero now
        peek    50002000h               ; third page, zero now
case_end
