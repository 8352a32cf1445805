; descriptor/anonymous-bad - with MAP_ANONYMOUS a descriptor that is not open does no harm.
;
; With the flag the kernel does not look the descriptor up at all.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, 77                 ; descriptor, never opened
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [area], eax

        maps    after
        peek    [area]                  ; first byte of the memory
        peek    [area], 4095            ; its last byte
case_end

        variable area
