; fixed/kernel-half - at 0c0000000h begins the kernel, or on an x86-64 kernel another gigabyte.
;
; The task ends at 0c0000000h on an i386 kernel (3 GiB for it, 1 GiB for the kernel) and at
; 0ffffe000h for an i386 program on an x86-64 kernel, which lives elsewhere.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0c0000000h         ; address, the fourth gigabyte
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
