; growsdown/mapped-beyond-limit - a MAP_GROWSDOWN area may be mapped larger than RLIMIT_STACK, but then it does not grow.
;
; RLIMIT_STACK: 1 MiB
;
; mmap2 does not ask for RLIMIT_STACK, only growth does, and it measures the whole area as it
; would become, not what is added: the second area grows by the one page that it is short of it.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 200000h            ; length, 2 MiB, twice the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; lowest byte of the area, new
        poke    50000000h, 'm'          ; lowest byte of the area
        poke    4fffffffh, 'n'          ; just below it

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address, a free hint
        mov     ecx, 1044480            ; length, a page less than the limit
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    5fffffffh, 'l'          ; just below it: as large as the limit
        poke    5fffefffh, 'b'          ; a page further: larger
case_end
