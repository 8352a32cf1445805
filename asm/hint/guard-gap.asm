; hint/guard-gap - a hint within the 256 guard pages below a growing area is not honoured.
;
; The gap belongs to nobody, but the area may grow towards it.  Its size is the boot parameter
; stack_guard_gap, 256 pages unless someone changed it.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 27000000h          ; address of the growing area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags, the area grows downward
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 26f00000h          ; address, 256 pages below: the lowest of the gap
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 26eff000h          ; address, 257 pages below: the highest outside it
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
