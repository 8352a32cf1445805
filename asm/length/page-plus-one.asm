; length/page-plus-one - a length of 4097 maps two whole pages.
;
; The length is rounded up to pages before anything is done with it (PAGE_ALIGN).

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50300000h          ; address, a free hint
        mov     ecx, 4097               ; length, the point of the case
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
        peek    50301fffh               ; last byte of the second page
        peek    50302000h               ; the first one behind it
case_end
