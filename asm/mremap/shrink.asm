; mremap/shrink - a shorter length unmaps the tail, in place.
;
; A shrink in place is a munmap of the tail.
;
;   before   [rw-p                  ]   50000000h
;   mremap   <    >   from four pages to one
;   after    [rw-p]..................

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before
        poke    50000000h, 'k'          ; the page that is kept
        poke    50001000h, 'c'          ; the first that is cut off

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 16384              ; old length
        mov     edx, 4096               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        areas   after
        peek    50000000h               ; the page that is kept
        peek    50001000h               ; where the first that is cut off was
case_end
