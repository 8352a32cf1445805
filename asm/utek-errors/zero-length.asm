; utek-errors/zero-length - a length of 0 is EINVAL, also where mprotect would take it.
;
; Mapping onto itself is mprotect, for which 0 bytes are nothing to do.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    before

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 51000000h          ; toaddr
        mov     esi, 0                  ; len, the point of the case
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 50000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 0                  ; len, the point of the case
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     eax, 125                ; mprotect
        mov     ebx, 50000000h          ; address
        mov     ecx, 0                  ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
case_end
