; guard/twice - A guard over a guard is none the less one, and a length of 0 does nothing.
;
; A page is given away and a mark is left as it is, until there are marks alone. With a length of 0
; madvise ends before it looks for an area.

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
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, MADV_GUARD_INSTALL ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page
        peek    50002000h               ; third page

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 0                  ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page, guarded still

        mov     eax, 219                ; madvise
        mov     ebx, 50000001h          ; address, no page multiple
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        peek    50000000h               ; first page
        peek    50001000h               ; second page, guarded still
case_end
