; precedence/end-before-type - ENOMEM for the end of the task precedes EINVAL for the type.
;
; The end is asked in get_unmapped_area, and the type only when do_mmap has an address.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0fffff000h         ; address, ENOMEM by itself
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS | MAP_FIXED ; flags, no type: EINVAL by itself
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
