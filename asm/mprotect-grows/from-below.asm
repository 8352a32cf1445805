; mprotect-grows/from-below - with PROT_GROWSDOWN the range may begin below its area.
;
; The first area that ends behind the address is taken, and with the bit the range begins where
; that area does.  Without it this is ENOMEM (mprotect/hole-first).
;
;   before   ......[rw-p      ]   4ffff000h
;   mprotect <r--p      >
;   after    ......[r--p][rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 125                ; mprotect
        mov     ebx, 4ffff000h          ; address, the page before the area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_GROWSDOWN ; prot, the point of the case
        int     80h
        report  mprotect

        maps    after
case_end
