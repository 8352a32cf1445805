; utek/separated - an area mapped onto itself with PRIVATE parts from all other mappings.
;
; The copy is made elsewhere and moved into place by mremap, so there is no moment without it.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 30000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 30000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        poke    30000000h, 'a'          ; first byte of the shared memory
        maps    before

        mov     ebx, M_SELF             ; process
        mov     ecx, 50000000h          ; fromaddr
        mov     edx, 50000000h          ; toaddr, the same
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share, the point of the case
        call    utek_mmap
        report  utek_mmap

        maps    after
        peek    50000000h               ; first byte of the copy
        poke    50000000h, 'b'          ; the same byte
        peek    30000000h               ; first byte of the shared memory again
        poke    30000000h, 'c'          ; the same byte
        peek    50000000h               ; first byte of the copy again
case_end
