; offset/anonymous-wrap - an anonymous area at page 0ffffffffh is refused with EOVERFLOW by an i386 kernel all the same.
;
; The sum of offset and pages is looked at before the kernel asks whether there is a file at all.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0ffffffffh         ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
