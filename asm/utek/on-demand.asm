; utek/on-demand - a page of M_ZFILL takes memory at its first reference, and only that page.
;
; M_ZFILL is shared anonymous memory: an object of tmpfs, which takes a page at its first fault
; (shmem_fault), of a read as well.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 3 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        residency 50000000h, 3 * 4096
        peek    50001000h               ; first byte of the second page
        residency 50000000h, 3 * 4096
case_end
