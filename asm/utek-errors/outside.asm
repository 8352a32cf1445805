; utek-errors/outside - an area outside the address space is EMRANGE.
;
; EMRANGE is Linux's ENOMEM.  The page at 0ffffe000h is the first that no program has on an x86-64
; kernel (TASK_SIZE), far outside on i386; the second area runs past 4 GiB, where the sum wraps; the
; third is read there.

%include "case.inc"
%include "utek.inc"

case_begin
        maps    before

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 0ffffe000h         ; toaddr, outside
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 0fffff000h         ; toaddr
        mov     esi, 2 * 4096           ; len, past the end
        mov     edi, M_R_SELF | M_W_SELF ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_SELF             ; process
        mov     ecx, 0ffffe000h         ; fromaddr, outside
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        maps    after
case_end
