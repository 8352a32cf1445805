; utek/six-arguments - the six arguments of UTek come in ebx, ecx, edx, esi, edi and ebp.
;
; All six differ, so that two of them taken for each other would show.  The new pages begin at
; the second page of the old area; the caller's registers are as they were.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 5 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    before

        mov     ebx, M_SELF             ; process, the caller itself
        mov     ecx, 30001000h          ; fromaddr, what is mapped
        mov     edx, 50000000h          ; toaddr, where
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
