; growsdown/no-gap-to-another - a MAP_GROWSDOWN area grows until it touches another MAP_GROWSDOWN area.
;
; RLIMIT_STACK: 4 MiB
;
; The kernel takes two such neighbours for parts of one stack that something has cut,
; and keeps no gap between them.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 4fff0000h          ; address, the neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags, grows itself
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

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
        poke    4fff1000h, 'l'          ; first byte above the neighbour
        maps    grown
        peek    4fff0000h               ; first byte of the neighbour
case_end
