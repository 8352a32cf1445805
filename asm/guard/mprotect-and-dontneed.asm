; guard/mprotect-and-dontneed - mprotect and MADV_DONTNEED leave the guard.
;
; Both pass over marks: mprotect changes entries that are of pages, and what gives pages away takes
; a mark only when the area itself goes.

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

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        peek    50001000h               ; second page, guarded

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        int     80h
        report  mprotect

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MADV_DONTNEED      ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page, zero now
        peek    50001000h               ; second page, guarded still
case_end
