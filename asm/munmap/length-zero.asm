; munmap/length-zero - munmap with a length of 0 is refused with EINVAL.
;
; Before 2.6.12 it was a success that did nothing.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 59000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 91                 ; munmap
        mov     ebx, 59000000h          ; address
        mov     ecx, 0                  ; length, the point of the case
        int     80h
        report  munmap

        maps    after
case_end
