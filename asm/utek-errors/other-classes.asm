; utek-errors/other-classes - access for users, groups or the world is EOPNOTSUPP: no mapping of Linux can grant it.
;
; Each of the eight bits by itself, M_R_USER to M_W_WORLD; then a bit that is none, for which UTek
; has EINVAL.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     dword [class], M_R_USER
.next:
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, [class]            ; prot, the point of the case
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap
        shl     dword [class], 1
        cmp     dword [class], 2 * M_W_WORLD
        jbe     .next
case_end

        variable class
