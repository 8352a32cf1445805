; mremap/new-length-wraps - a new length that rounds up to 4 GiB is 0 on an i386 kernel.
;
; PAGE_ALIGN works in the kernel's unsigned long: an i386 kernel sees a length of 0, EINVAL.
; An x86-64 kernel sees 4 GiB, for which there was no room (ENOMEM) until 6.17, which calls
; it EINVAL as well.

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

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 0ffffffffh         ; new length, rounds up to 4 GiB
        mov     esi, MREMAP_MAYMOVE     ; flags
        mov     edi, 0                  ; new address, not used
        int     80h
        report  mremap

        maps    after
case_end
