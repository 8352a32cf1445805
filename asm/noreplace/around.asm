; noreplace/around - MAP_FIXED_NOREPLACE over an area and a free page on each side is EEXIST.
;
; The range is looked through for any area that overlaps it, not only at its ends.
;
;   before   ......[rw-p      ]......   3430f000h
;   mmap2    <r--p                  >
;   after    the same: EEXIST

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34310000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    34310000h, 'o'          ; the old area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 3430f000h          ; address, one page below the old area
        mov     ecx, 16384              ; length, to one page behind it
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    34310000h               ; the old area, left as it was
case_end
