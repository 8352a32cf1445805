; protection/atomic - PROT_SEM adds nothing: a locked instruction works without it too.
;
; The page without the bit and the page with it lie side by side.

%include "case.inc"

case_begin
        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_SEM ; prot, the point of the case
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after

        lock inc dword [50000000h]
        lock inc dword [50001000h]

        peek    50000000h               ; low byte of what was counted, without the bit
        peek    50001000h               ; the same with it
case_end
