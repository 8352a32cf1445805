; mremap/grow-in-place - a mapping grows in place where the pages behind it are free.
;
; The area is made longer; its pages stay where they are, and the new ones are zero.
;
;   before   [rw-p]............   50000000h
;   mremap   <                >
;   after    [rw-p            ]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; the page that is there, new
        poke    50000000h, 'x'          ; the page that is there
        areas   before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 12288              ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   after
        peek    50000000h               ; first page, left as it was
        peek    50002fffh               ; the last byte of the new pages
case_end
