; A solution of the exercise bad-descriptor in doc/learn/03-errors.md.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED         ; flags
        mov     edi, 77                 ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        value   eax, eax
case_end
