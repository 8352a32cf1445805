; entry/registers-on-error - an error changes eax and no other register.
;
; A second try with the same registers needs only eax loaded anew.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 54000123h          ; address, no page multiple
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 7                  ; offset in 4096-byte units
        registers before
        int     80h
        report  mmap2
        registers after
case_end
