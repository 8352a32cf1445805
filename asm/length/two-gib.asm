; length/two-gib - a length of 2 GiB is accepted: it is no negative number.
;
; RLIMIT_STACK: 8 MiB
;
; Every target has room for it between the program and the stack.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 80000000h          ; length, the point of the case
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
