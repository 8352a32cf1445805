; length/whole-task - a length of the whole task is ENOMEM.
;
; 0ffffe000h is the whole task on an x86-64 kernel, so only the search for a hole can refuse it; on an
; i386 kernel it is more than the task, and refused for that.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 0ffffe000h         ; length, up to where an i386 task on x86-64 ends
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
