; utek-errors/unreadable - a copy of pages that may not be read is EACCES, and they stay as they are.
;
; process_vm_readv heeds the protection and says EFAULT.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr, without a bit
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr, without a bit
        mov     edx, 30000000h          ; toaddr, the same
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
