; mremap/unknown-flag - an unknown flag is EINVAL, before the address is looked at.
;
; 8 is the first bit behind MREMAP_MAYMOVE, MREMAP_FIXED and MREMAP_DONTUNMAP, and the flags are
; the first that is tested.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | 8 ; flags, 8 has no meaning
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        mov     eax, 163                ; mremap
        mov     ebx, 51000000h          ; old address, free: alone it would be EFAULT
        mov     ecx, 4096               ; old length
        mov     edx, 8192               ; new length
        mov     esi, MREMAP_MAYMOVE | 8 ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap
case_end
