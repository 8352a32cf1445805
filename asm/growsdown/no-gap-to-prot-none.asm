; growsdown/no-gap-to-prot-none - a MAP_GROWSDOWN area grows until it touches a neighbour with PROT_NONE.
;
; RLIMIT_STACK: 4 MiB
;
; Who mapped PROT_NONE below a stack has made his own guard, so the kernel keeps no gap
; to it.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 4fff0000h          ; address, the neighbour
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot, the point of the case
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
        poke    4fff1000h, 'l'          ; first byte above the neighbour
        poke    4fff0fffh, 'n'          ; last byte of the neighbour
        maps    grown
case_end
