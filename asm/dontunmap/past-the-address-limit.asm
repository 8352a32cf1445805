; dontunmap/past-the-address-limit - MREMAP_DONTUNMAP needs room for both areas under RLIMIT_AS: ENOMEM, and nothing moves.
;
; RLIMIT_AS: 64 MiB
;
; The old area stays, so that the new one is counted in full. An ordinary move adds only what the
; area grows by.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 2800000h           ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        peek    50000000h               ; first byte, new
        poke    50000000h, 'a'          ; first byte
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 2800000h           ; old length, 40 MiB
        mov     edx, 2800000h           ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 2800000h           ; old length
        mov     edx, 2800000h           ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags, a move needs no more
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        peek    60000000h               ; first byte, moved
case_end
