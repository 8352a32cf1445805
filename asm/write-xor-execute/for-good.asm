; write-xor-execute/for-good - It can not be taken back: EPERM.
;
; prctl(PR_SET_MDWE) takes the same bits again and no others: else code that it is to hinder could
; begin by taking it back.

%include "case.inc"

case_begin
        mov     eax, 172                ; prctl
        mov     ebx, PR_SET_MDWE        ; option
        mov     ecx, PR_MDWE_REFUSE_EXEC_GAIN ; argument
        mov     edx, 0                  ; address
        mov     esi, 0                  ; length
        mov     edi, 0                  ; name
        int     80h
        report  prctl

        mov     eax, 172                ; prctl
        mov     ebx, PR_SET_MDWE        ; option
        mov     ecx, 0                  ; argument
        mov     edx, 0                  ; address
        mov     esi, 0                  ; length
        mov     edi, 0                  ; name
        int     80h
        report  prctl

        mov     eax, 172                ; prctl
        mov     ebx, PR_SET_MDWE        ; option
        mov     ecx, PR_MDWE_REFUSE_EXEC_GAIN ; argument
        mov     edx, 0                  ; address
        mov     esi, 0                  ; length
        mov     edi, 0                  ; name
        int     80h
        report  prctl

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE | PROT_EXEC ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 172                ; prctl
        mov     ebx, PR_SET_MDWE        ; option
        mov     ecx, 8                  ; argument
        mov     edx, 0                  ; address
        mov     esi, 0                  ; length
        mov     edi, 0                  ; name
        int     80h
        report  prctl
case_end
