; mprotect/hole-first - a hole at the start is ENOMEM and nothing is changed.
;
; The call takes the first area that ends behind the address.  That one begins behind it, which is
; told before any area is touched.
;
;   before   ......[rw-p]   50000000h
;   mprotect <r--p      >
;   after    the same: ENOMEM

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address, the page before the area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
