; entry/flags-on-success - success leaves the flags as they were, the carry and the direction flag too.
;
; All seven are set beforehand: a kernel that cleared the carry to say success would show.

%include "case.inc"

case_begin
        push    dword 0cd5h             ; CF PF AF ZF SF DF OF
        popfd

        mov     eax, 192                ; mmap2
        mov     ebx, 55000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        registers before
        int     80h
        report  mmap2
        registers after
        mov     ecx, 0
        setc    cl
        value   carry, ecx
case_end
