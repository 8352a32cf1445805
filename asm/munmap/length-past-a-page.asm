; munmap/length-past-a-page - a length one byte over a page takes the next page too.
;
; The length is rounded up to whole pages.
;
;   before   [rw-p            ]   5b000000h
;   munmap   <          >   one page and a byte
;   after    ............[rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 5b000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 5b000000h          ; address
        mov     ecx, 4097               ; length, rounded up to two pages
        int     80h
        report  munmap

        maps    after
case_end
