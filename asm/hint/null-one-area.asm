; hint/null-one-area - two like areas with NULL hints become one area.
;
; They can only be written, which no neighbour has: what is merged is these two and nothing else.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_WRITE         ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   one

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, no hint
        mov     ecx, 65536              ; length
        mov     edx, PROT_WRITE         ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   two
case_end
