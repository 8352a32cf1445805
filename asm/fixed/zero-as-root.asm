; fixed/zero-as-root - with CAP_SYS_RAWIO page 0 can be mapped, and NULL read.
;
; user: root
;
; The result 0 is a success.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address 0, below vm.mmap_min_addr
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after

        peek    0                       ; NULL, a good address now
        poke    0, 'n'                  ; NULL, a good address now

        peek    0                       ; what was stored
case_end
