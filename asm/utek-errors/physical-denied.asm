; utek-errors/physical-denied - M_PHYS is EACCES for who may not open /dev/mem.
;
; user: nobody
;
; The routine opens /dev/mem, which is for root alone, and what open says is the answer.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, M_PHYS             ; process, the point of the case
        mov     ecx, 0f0000h            ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
