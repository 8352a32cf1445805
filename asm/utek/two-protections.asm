; utek/two-protections - protection belongs to the mapping: one memory, writable here and read-only there.
;
; On Linux permissions are those of an area, and the two addresses are two areas of one object.

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

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot, less than at fromaddr
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        poke    50000000h, 'r'          ; first byte, where it may only be read
        poke    30000000h, 'w'          ; the same byte, where it may be written
        peek    50000000h               ; the same byte, where it may only be read
case_end
