; utek/return-value - success is 0 and not the address; the library makes -1 and errno of a failure.
;
; utek_library_mmap is what a C library would have: the answer of utek_mmap, told apart.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 4096               ; len
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_library_mmap
        value   returned, eax

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, 0                  ; len, not positive
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_library_mmap
        value   returned, eax
        value   errno, [utek_errno]
case_end
