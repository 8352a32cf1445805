; growsdown/no-access - a touch below a MAP_GROWSDOWN area with PROT_NONE makes it grow and faults all the same.
;
; RLIMIT_STACK: 4 MiB
;
; The kernel lets the area grow first and looks at its protection then: SEGV_ACCERR, not
; SEGV_MAPERR, and one more page of PROT_NONE.
;
;   before   ......[---p]   4ffff000h
;   peek     <    >
;   after    [---p      ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped
        peek    4fffffffh               ; just below the area
        maps    grown
case_end
