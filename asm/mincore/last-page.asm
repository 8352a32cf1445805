; mincore/last-page - at 0fffff000h even a length of 0 is ENOMEM on an i386 kernel.
;
; An x86-64 kernel compares with the end of its own user space (access_ok), which is far
; away.

%include "case.inc"

case_begin
        mov     eax, 218                ; mincore
        mov     ebx, 0fffff000h         ; address, the last page of 4 GiB
        mov     ecx, 0                  ; length, no page at all
        mov     edx, 60000000h          ; vector, where a byte for each page goes
        int     80h
        report  mincore
case_end
