; utek/self-shared - M_SELF with SHARED gives memory a second address: stores are seen at both.
;
; Linux's way to a second mapping is mremap with an old length of 0.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        poke    30000000h, 'm'          ; first byte, at the old address

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share, the point of the case
        call    utek_mmap
        report  utek_mmap

        peek    50000000h               ; the same byte, at the new one
        poke    50000000h, 's'          ; the same byte
        peek    30000000h               ; the same byte, at the old address
        poke    30000fffh, 't'          ; last byte, at the old address
        peek    50000fffh               ; the same byte, at the new one
case_end
