; offset/wrap - page 0ffffffffh is refused with EOVERFLOW by an i386 kernel, for the page behind it has no number.
;
; data: 4096 bytes, all 'A'
;
; The kernel adds offset and pages in an unsigned long and refuses the sum that wraps.  On x86-64
; that has 64 bits, also for a 32-bit program.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0ffffffffh         ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end

        string  data, "data"
        variable fd
