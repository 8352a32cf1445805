; utek/self-private - M_SELF with PRIVATE makes a copy: a store on either side is not seen on the other.
;
; Linux copies the bytes at once, not at the first store: a private mapping of memory that is no
; file does not exist.

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

        poke    30000000h, 'm'          ; first byte of the old area
        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share, the point of the case
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    50000000h               ; first byte of the copy
        poke    50000000h, 's'          ; the same byte
        peek    30000000h               ; first byte of the old area again
        poke    30000fffh, 't'          ; last byte of the old area
        peek    50000fffh               ; last byte of the copy
case_end
