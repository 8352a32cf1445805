; utek/against-itself - pages can be protected against their own process: reading only, or no access at all.

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

        peek    30000000h
        poke    30000000h, 'x'

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        peek    50000000h
        poke    50000000h, 'x'
case_end
