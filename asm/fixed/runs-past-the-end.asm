; fixed/runs-past-the-end - MAP_FIXED that runs past the end of the task is ENOMEM and maps nothing.
;
; As a hint the same address and length succeed elsewhere (hint/too-long-for-it).

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 9f000000h          ; address, well below the end
        mov     ecx, 70000000h          ; length, to 10f000000h
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
