; length/largest - a length of 0ffffffffh is ENOMEM.
;
; Rounded up to a page it is 0 on an i386 kernel, 4 GiB on an x86-64 kernel:
; length/rounds-to-zero.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50800000h          ; address, a free hint
        mov     ecx, 0ffffffffh         ; length, -1
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
