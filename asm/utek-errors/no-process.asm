; utek-errors/no-process - a process that does not exist is ESRCH, for sharing and for copying.
;
; No process number of Linux is above 4194304 (PID_MAX_LIMIT), and none is negative; -6 is below
; the names that UTek has.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, 7fffffffh          ; process, none has this number
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, 7fffffffh          ; process, none has this number
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, -6                 ; process, no name of UTek
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
