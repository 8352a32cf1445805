; utek/physical - M_PHYS maps physical memory through /dev/mem; share is ignored.
;
; user: root
;
; The 64 KiB below 1 MiB hold the firmware of a PC, which User-mode Linux has not.  PRIVATE is asked
; for and the area is shared: the driver has no copies to give.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, M_PHYS             ; process
        mov     ecx, 0f0000h            ; fromaddr, a physical address
        mov     edx, 50000000h          ; toaddr
        mov     esi, 10000h             ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share, ignored
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    5000fff0h               ; where a processor begins: the opcode of a far jump, 0eah
case_end
