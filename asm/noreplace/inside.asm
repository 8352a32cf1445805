; noreplace/inside - MAP_FIXED_NOREPLACE over a page inside an area is EEXIST.
;
; The kernel asks which area reaches into the range, not which begins in it.
;
;   before   [rw-p            ]   34210000h
;   mmap2          <r--p>
;   after    the same: EEXIST

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34210000h          ; address of the old area
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    34210000h, 'o'          ; first page of the old area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34211000h          ; address, the second of three pages
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    34210000h               ; first page, left as it was
case_end
