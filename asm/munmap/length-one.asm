; munmap/length-one - munmap of one byte takes the whole page.
;
; The length is rounded up to whole pages, as that of mmap2 is; only the address must be a
; multiple.
;
;   before   [rw-p            ]   5a000000h
;   munmap         <    >   one byte
;   after    [rw-p]......[rw-p]

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 5a000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     eax, 91                 ; munmap
        mov     ebx, 5a001000h          ; address
        mov     ecx, 1                  ; length, rounded up to a page
        int     80h
        report  munmap

        areas   after
case_end
