; guard/fork - A child inherits the guard; what it removes its parent keeps.
;
; A guard is an entry of the page table, and fork copies these: from then on each process has its
; own.

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

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child
        peek    50001000h               ; second page, guarded

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_GUARD_REMOVE  ; advice
        int     80h
        report  madvise

        peek    50001000h               ; second page, zero now

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]

        peek    50001000h               ; second page, guarded still
case_end

        words   child_status, -1        ; waitpid has not filled it in
