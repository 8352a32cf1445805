; precedence/alignment-before-privilege - EINVAL for the alignment precedes EPERM for page 0.
;
; user: nobody
;
; Both are asked in get_unmapped_area: first offset_in_page, then security_mmap_addr.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 1                  ; address, unaligned and in page 0
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
