; utek-errors/vme-boundary - a VME range over a 16 MB boundary is EINVAL; the user range may cross one.
;
; The last call is right in all arguments and gets as far as the missing bus.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_VMEEXT           ; process
        mov     ecx, 2fff000h           ; fromaddr, crosses at 3000000h
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMESTD           ; process
        mov     ecx, 0fff000h           ; fromaddr, crosses at 1000000h
        mov     edx, 50000000h          ; toaddr
        mov     esi, 2 * 4096           ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMEEXT           ; process
        mov     ecx, 3000000h           ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 1001000h           ; len, more than 16 MB
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMEEXT           ; process
        mov     ecx, 3000000h           ; fromaddr
        mov     edx, 50fff000h          ; toaddr, crosses at 51000000h
        mov     esi, 2 * 4096           ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap
case_end
