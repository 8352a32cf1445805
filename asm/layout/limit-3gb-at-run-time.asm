; layout/limit-3gb-at-run-time - ADDR_LIMIT_3GB set at run time leaves no place for a NULL hint.
;
; The end of the task moves down at once, but areas are still sought below the stack, where
; the exec put them: every place found there is beyond the new end, so the call fails.

%include "case.inc"

case_begin
        mov     eax, 136                ; personality
        mov     ebx, ADDR_LIMIT_3GB     ; persona
        int     80h
        premise personality

        mov     eax, 192                ; mmap2
        mov     ebx, 0c0000000h         ; address, the fourth gigabyte
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, a free hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
