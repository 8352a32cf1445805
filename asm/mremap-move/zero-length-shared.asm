; mremap-move/zero-length-shared - an old length of 0 maps a shared area a second time.
;
; Nothing is moved and nothing unmapped: the new area is of the same object.  An old trick of DOS
; emulators, kept for them.
;
;   before   [rw-s      ] ~~~~ ............   50000000h, 60000000h
;   mremap                     <          >
;   after    [rw-s      ] ~~~~ [rw-s      ]   of one object

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 'x'          ; second page
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 0                  ; old length, the point of the case
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
        peek    60001000h               ; the same page, at the new place
        poke    60000000h, 'y'          ; first page, by the new area
        peek    50000000h               ; first page, by the old one
case_end
