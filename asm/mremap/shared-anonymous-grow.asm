; mremap/shared-anonymous-grow - shared anonymous memory does not grow with its mapping.
;
; The object behind it keeps the size that mmap2 gave it: the new page lies past its end.
;
;   before   [rw-s]......   50000000h
;   mremap   <          >
;   after    [rw-s      ]   an object of one page

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; the page that is there

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, 0                  ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        peek    50000000h               ; first page, left as it was
        peek    50001000h               ; second page, past the end of the object
case_end
