; utek/zero-fill - M_ZFILL gives pages of zeros, whatever fromaddr and share are.
;
; fromaddr is no page boundary, which would be EINVAL if it were looked at.  The memory is shared
; even where PRIVATE is asked for: only then can M_SELF or another process share it later.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 123h               ; fromaddr, ignored
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share, ignored
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 456h               ; fromaddr, ignored
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share, ignored
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    30000000h               ; first byte of the one page
        peek    50000fffh               ; last byte of the other
case_end
