; growsdown/guard-gap - a MAP_GROWSDOWN area never grows nearer than 256 pages to a neighbour that can be accessed.
;
; RLIMIT_STACK: 4 MiB
;
; The gap keeps a stack from running into what lies below it (4.12; the boot parameter
; stack_guard_gap sets another).  The neighbour ends at 4fe01000h, so 4ff01000h is the
; last page that is allowed.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 4fe00000h          ; address, the neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
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
        poke    4ff00fffh, 'n'          ; one byte nearer than allowed
        poke    4ff01000h, 'l'          ; 256 pages above the neighbour
        poke    4ff00fffh, 'n'          ; one byte nearer, again
        maps    grown
case_end
