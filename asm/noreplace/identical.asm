; noreplace/identical - MAP_FIXED_NOREPLACE over exactly an area is EEXIST.
;
; MAP_FIXED would replace it; this flag is there to tell instead that something is in the way.
;
;   before   [rw-p      ]   34110000h
;   mmap2    <r--p      >
;   after    the same: EEXIST

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34110000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    34110000h, 'o'          ; the old area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34110000h          ; address of the old area
        mov     ecx, 8192               ; length of the old area
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, there or not at all
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    34110000h               ; the old area, left as it was
case_end
