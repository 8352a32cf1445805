; precedence/privilege-before-type - EPERM for page 0 precedes EINVAL for the type.
;
; user: nobody
;
; An address below vm.mmap_min_addr is refused in get_unmapped_area (security_mmap_addr), and the
; type is asked when do_mmap has an address.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address 0, EPERM by itself
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_ANONYMOUS | MAP_FIXED ; flags, no type: EINVAL by itself
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
