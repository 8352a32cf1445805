; utek/class-of-itself - M_R_SELF and M_W_SELF become PROT_READ and PROT_WRITE, each by itself.
;
; UTek has no permission to execute; PROT_EXEC is never set.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 51000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 52000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_W_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 53000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
