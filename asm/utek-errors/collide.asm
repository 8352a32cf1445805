; utek-errors/collide - a new area that meets an old one anywhere is EMCOLLIDE, and the old one stays.
;
; EMCOLLIDE is Linux's EEXIST, which MAP_FIXED_NOREPLACE gives; MAP_FIXED would have replaced the
; old pages.  The new area covers the old one, its first page, its last page, a page inside.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50001000h          ; toaddr
        mov     esi, 3 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        poke    50002000h, 'o'          ; first byte of the second page of the old area
        maps    before

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr, covers it
        mov     esi, 5 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr, its first page
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50003000h          ; toaddr, its last page
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50002000h          ; toaddr, a page inside
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    50002000h               ; the same byte
case_end
