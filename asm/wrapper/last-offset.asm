; wrapper/last-offset - mmap64() hands on the last offset below 2^44, as page 0ffffffffh.
;
; A 32-bit kernel finds that the page behind it has no number.  It looks at this even where no
; file is mapped.

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0ffffffffh         ; offset in 4096-byte units, the point of the case
        int     80h
        report  mmap2

        maps    after
case_end
