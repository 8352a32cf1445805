; protection/growsdown-ignored - PROT_GROWSDOWN in mmap2 is ignored: the area does not grow.
;
; The bit belongs to mprotect; the flag of mmap2 for an area that grows is MAP_GROWSDOWN.
; An area that could grow would not be one with its neighbour, and it would take the store.

%include "case.inc"

case_begin
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_GROWSDOWN ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
        poke    4fffffffh, 5ah          ; last byte below the area
case_end
