; length/rounds-to-zero - the smallest length that rounds up to 2^32 is ENOMEM.
;
; On an i386 kernel it wraps to 0, which is tested once more after rounding; on an x86-64
; kernel it becomes 4 GiB, more than the task has.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50700000h          ; address, a free hint
        mov     ecx, 0fffff001h         ; length, the point of the case
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
