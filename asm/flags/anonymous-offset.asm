; flags/anonymous-offset - with MAP_ANONYMOUS the offset is ignored, private and shared.
;
; The kernel puts a number of its own in its place: 0 for shared memory, the page number of the
; address for private.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 12345678h          ; offset in 4096-byte units, of what?
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 68000000h          ; address, a free hint
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 12345678h          ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        poke    68000000h, 'a'          ; first byte of the shared memory
        peek    68000000h               ; the same byte
case_end
