; descriptor/sign-bit - a descriptor of 80000000h is refused with EBADF.
;
; The descriptor is unsigned to the kernel (sys_mmap_pgoff: unsigned long fd), and its bits must
; not be cut off: cut to its low half it would be descriptor 0, which is open.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE        ; flags
        mov     edi, 80000000h          ; descriptor, the point of the case
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
