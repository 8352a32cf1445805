; layout/page-size - the page size that the kernel tells every program is 4096.
;
; It is handed over on the initial stack, no call asks for it; getpagesize() gives it back.
; So mmap2's unit of 4096 bytes and the page are the same on i386, and its EINVAL for a page of
; another size can not be had.

%include "case.inc"

case_begin
        lea     esi, [esp + 4]          ; the arguments lie above their count
        mov     ecx, 2                  ; they and the environment end with a 0
.skip:
        lodsd
        test    eax, eax
        jnz     .skip
        loop    .skip
.find:
        lodsd                           ; type of an entry of the auxiliary vector
        mov     ebx, eax
        lodsd                           ; its value
        cmp     ebx, AT_PAGESZ
        jne     .find
        value   page_size, eax
case_end
