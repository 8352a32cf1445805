; munmap/middle - munmap in the middle of an area leaves two areas.
;
; The area is cut at both ends of the range; each of the parts that stay keeps its pages.
;
;   before   [rw-p                  ]   53000000h
;   munmap         <          >
;   after    [rw-p]............[rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 53000000h          ; address
        mov     ecx, 16384              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    53000000h, 'l'          ; first page, below the range
        poke    53003000h, 'r'          ; last page, above it
        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 53001000h          ; address, the second page of four
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        areas   after
        peek    53000000h               ; first page, left as it was
        peek    53003000h               ; last page, left as it was
case_end
