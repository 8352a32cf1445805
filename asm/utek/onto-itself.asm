; utek/onto-itself - an area mapped onto itself gets a new protection, as by mprotect.
;
; The first page goes through utek_mmap, the second through mprotect; the difference shows them as
; one range because nothing tells them apart.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        poke    50000000h, 'k'          ; first byte of the first page
        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 50000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr, the same
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, SHARED             ; share, the memory stays
        call    utek_mmap
        report  utek_mmap

        mov     eax, 125                ; mprotect
        mov     ebx, 50001000h          ; address, the next page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        int     80h
        report  mprotect

        maps    after
        peek    50000000h               ; the same byte, still readable
        poke    50000000h, 'x'          ; the same byte
case_end
