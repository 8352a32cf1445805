; mincore/touched - private anonymous pages are in memory once they were touched.
;
; A page of such an area comes with its first touch (do_anonymous_page), and where the page table
; has nothing there is no file whose page cache could be asked.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        residency 50000000h, 12288
        poke    50001000h, 'x'          ; a byte of the second page
        residency 50000000h, 12288
case_end
