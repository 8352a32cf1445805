; growsdown/not-above - a MAP_GROWSDOWN area does not grow upwards.
;
; i386 has no areas that do; the touch is SEGV_MAPERR like any other outside of an area.
;
;   before   [rw-p]......   50000000h
;   peek           <    >
;   after    the same: SIGSEGV

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped
        peek    50001000h               ; first byte above the area
        maps    after
case_end
