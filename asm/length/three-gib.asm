; length/three-gib - a length of 3 GiB fits only where the task is larger than that.
;
; RLIMIT_STACK: 8 MiB
;
; An i386 task on an x86-64 kernel has 4 GiB less two pages.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0c0000000h         ; length, all of the task on an i386 kernel
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
