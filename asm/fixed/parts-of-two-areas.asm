; fixed/parts-of-two-areas - MAP_FIXED over the end of one area and the start of the next cuts both.
;
; Both areas are cut at the ends of the range, and what of them lies in it is unmapped, before the
; new area is made.
;
;   before   [r--p      ][---p      ]   30300000h
;   mmap2          <rw-p      >
;   after    [r--p][rw-p      ][---p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 30300000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 30302000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 192                ; mmap2
        mov     ebx, 30301000h          ; address, the last page of the one, the first of the other
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags, the address is an order
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   after
case_end
