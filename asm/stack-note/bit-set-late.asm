; stack-note/bit-set-late - READ_IMPLIES_EXEC set at run time counts from then on.
;
; Each call of mmap2 asks for the bit (do_mmap), and no area that is there already is changed.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, before the bit is set
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 136                ; personality
        mov     ebx, 0ffffffffh         ; persona, no change
        int     80h
        premise personality
        or      eax, READ_IMPLIES_EXEC
        mov     [persona], eax

        mov     eax, 136                ; personality
        mov     ebx, [persona]          ; persona, as it was with one bit more
        int     80h
        premise personality

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot, after it
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        variable persona
