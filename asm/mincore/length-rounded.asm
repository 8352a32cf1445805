; mincore/length-rounded - a length one byte over a page asks about two pages.
;
; Bytes behind the last whole page count as a page, as in mmap2; the vector has no byte for a
; third.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 60000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50001000h, 1            ; second page of the range
        poke    60000002h, '?'          ; third byte of the vector

        mov     eax, 218                ; mincore
        mov     ebx, 50000000h          ; address
        mov     ecx, 4097               ; length, rounded up to two pages
        mov     edx, 60000000h          ; vector, where a byte for each page goes
        int     80h
        report  mincore

        peek    60000000h               ; byte for the first page
        peek    60000001h               ; byte for the second page
        peek    60000002h               ; the third byte, which belongs to no page
case_end
