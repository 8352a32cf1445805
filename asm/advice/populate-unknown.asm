; advice/populate-unknown - Before 5.14 MADV_POPULATE_READ and MADV_POPULATE_WRITE are EINVAL.
;
; madvise knows the advice by a list (madvise_behavior_valid), and 22 and 23 are not in it yet.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 219                ; madvise
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_READ ; advice
        int     80h
        report  madvise

        mov     eax, 219                ; madvise
        mov     ebx, 50001000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, MADV_POPULATE_WRITE ; advice
        int     80h
        report  madvise

        residency 50000000h, 8192
case_end
