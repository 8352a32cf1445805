; utek-errors/unaligned - toaddr, fromaddr or len that is no multiple of a page is EINVAL.
;
; The routine asks all three itself: Linux would refuse an address that is no page boundary, but
; round a length up.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000800h          ; toaddr, inside a page
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000800h          ; fromaddr, inside a page
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4097               ; len, a byte over a page
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
