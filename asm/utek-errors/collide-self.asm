; utek-errors/collide-self - M_SELF onto pages in use is EMCOLLIDE, shared or private, even if they are its own.
;
; Only the whole area onto itself is no collision.  mremap alone would have replaced what is
; there.

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

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        poke    50000000h, 'o'          ; first byte of what is in the way
        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr, in use
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr, in use
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 30001000h          ; toaddr, in use, its own second page
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    50000000h               ; the same byte, still there
case_end
