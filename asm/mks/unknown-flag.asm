; mks/unknown-flag - a flag that the document does not have is EINVAL; Linux ignores one that it does not know.
;
; 200h is nothing at all to Linux, and with MAP_PRIVATE it is not looked at.  MAP_NORESERVE is a
; flag of Linux that MKS does not have.

%include "case.inc"
%include "mks.inc"

case_begin
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | 200h ; flags, a bit of neither
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | 200h ; flags, the same to Linux
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE ; flags, one of Linux's own
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 51000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE ; flags, one of Linux's own
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
