; utek/against-itself - pages can be protected against their own process: reading only, or no access at all.
;
; M_R_SELF becomes PROT_READ and no bit PROT_NONE, and each fault is held against what the area
; allows (access_error).

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        peek    30000000h               ; first byte of the page to be read
        poke    30000000h, 'x'          ; the same byte

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        peek    50000000h               ; first byte of the page without access
        poke    50000000h, 'x'          ; the same byte
case_end
