; noreplace/last-page - MAP_FIXED_NOREPLACE that begins in the last page of an area is EEXIST.
;
; One page in common is enough.
;
;   before   [rw-p      ]......   34510000h
;   mmap2          <r--p      >
;   after    the same: EEXIST

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34510000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    34510000h, 'o'          ; first page of the old area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34511000h          ; address, the last page of the old area
        mov     ecx, 8192               ; length, one page of it occupied
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    34510000h               ; first page, left as it was
case_end
