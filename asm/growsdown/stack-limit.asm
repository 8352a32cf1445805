; growsdown/stack-limit - RLIMIT_STACK bounds the size that any MAP_GROWSDOWN area may grow to, not only that of the stack.
;
; RLIMIT_STACK: 1 MiB
;
; The area ends at 50001000h, so with a limit of 1 MiB its lowest page is 4ff01000h.
; What mmap2 itself maps is not measured: see growsdown/mapped-beyond-limit.

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
        poke    4ff00fffh, 'n'          ; one byte further down than the limit
        poke    4ff01000h, 'l'          ; 1 MiB below the end of the area
        poke    4ff00fffh, 'n'          ; one byte further down, again
        maps    grown
case_end
