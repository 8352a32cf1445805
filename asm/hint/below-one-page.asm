; hint/below-one-page - a hint of 1 rounds down to 0 and is no hint at all.
;
; The hint is rounded down before it is asked whether there is one, so that vm.mmap_min_addr, to
; which a low hint is raised (hint/too-low), does not come in.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [first], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 1                  ; address, inside page 0
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [second], eax

        mov     eax, [first]
        sub     eax, [second]
        value   below, eax

        maps    after
case_end

        variable first
        variable second
