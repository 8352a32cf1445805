; utek-errors/nothing-there - M_SELF of pages that are not mapped, in whole or in part, is EMRANGE.
;
; Linux has ENOMEM for it, as it has for mprotect and msync of a hole.  mprotect would have changed
; the page in front of the hole before it found that out.

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

        mov     ebx, M_SELF             ; process
        mov     ecx, 60000000h          ; fromaddr, a hole
        mov     edx, 51000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 60000000h          ; fromaddr, a hole
        mov     edx, 51000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 50000000h          ; fromaddr, a page and a hole
        mov     edx, 51000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 50000000h          ; fromaddr, a page and a hole
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
