; utek-errors/vme-space - a VME address outside its space is EMRANGE: 16 MiB of A24, 64 KiB of A16.
;
; The last page of each space is right and gets as far as the missing bus; A32 has no outside.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_VMESTD           ; process
        mov     ecx, 0fff000h           ; fromaddr, the last page
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMESTD           ; process
        mov     ecx, 1000000h           ; fromaddr, outside
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMESHORT         ; process
        mov     ecx, 0f000h             ; fromaddr, the last page
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMESHORT         ; process
        mov     ecx, 10000h             ; fromaddr, outside
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_VMEEXT           ; process
        mov     ecx, 0fffff000h         ; fromaddr, the last page
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, 0                  ; prot
        mov     ebp, SHARED             ; share
        call    utek_mmap
        report  utek_mmap
case_end
