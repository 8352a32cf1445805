; mks/unsupported-protection - a prot that cannot be kept is ENOTSUP; Linux ignores a bit that it does not know.
;
; All combinations of the three bits can be asked for on i386, so that ENOTSUP is left for others;
; 10h is none.  EOPNOTSUPP has the same number on Linux.

%include "case.inc"
%include "mks.inc"

case_begin
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | 10h    ; prot, a bit of neither
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | 10h    ; prot, the same to Linux
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_WRITE | PROT_EXEC ; prot, an unusual one
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap
case_end
