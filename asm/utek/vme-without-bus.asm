; utek/vme-without-bus - without a VME bus every VME space is ENXIO; prot and share are not looked at.
;
; prot is one that any other pid would be refused for.  M_VME is M_VMEEXT by another name.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, M_VME              ; process
        mov     ecx, 1000h              ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_WORLD          ; prot, ignored
        mov     ebp, SHARED             ; share, ignored
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMEEXT           ; process
        mov     ecx, 1000h              ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_WORLD          ; prot, ignored
        mov     ebp, SHARED             ; share, ignored
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMESTD           ; process
        mov     ecx, 1000h              ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_WORLD          ; prot, ignored
        mov     ebp, SHARED             ; share, ignored
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMESHORT         ; process
        mov     ecx, 1000h              ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, M_R_WORLD          ; prot, ignored
        mov     ebp, SHARED             ; share, ignored
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
