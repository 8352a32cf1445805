; noreplace/just-below - MAP_FIXED_NOREPLACE up to the first page of an area succeeds.
;
; The range ends where the area begins, and its end is not part of it.
;
;   before   ............[r--p]   3480e000h
;   mmap2    <rw-p      >
;   after    [rw-p      ][r--p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34810000h          ; address of the old area
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 3480e000h          ; address, two pages below the old area
        mov     ecx, 8192               ; length, two pages
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
