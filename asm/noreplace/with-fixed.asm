; noreplace/with-fixed - MAP_FIXED_NOREPLACE wins over MAP_FIXED: an occupied range is EEXIST.
;
; The flag sets MAP_FIXED itself, so that both together say no more than it alone.
;
;   before   [rw-p      ]   34710000h
;   mmap2    <r--p      >
;   after    the same: EEXIST

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 34710000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    34710000h, 'o'          ; the old area
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 34710000h          ; address of the old area
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_FIXED_NOREPLACE ; flags, both
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    34710000h               ; the old area, left as it was
case_end
