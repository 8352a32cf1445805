; dontunmap/before-513-file - Before 5.13 MREMAP_DONTUNMAP of a file mapping is EINVAL and moves nothing.
;
; data: 4096 bytes, all 'A'
;
; From 5.7 on private anonymous memory alone could be moved so (vma_to_resize), and before that the
; flag was unknown: EINVAL as well.

%include "case.inc"

case_begin
        mov     eax, 5                  ; open
        mov     ebx, data               ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        report  open
        mov     [fd], eax

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        poke    50000000h, 'x'          ; first byte, a copy of page 0 now
        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 4096               ; old length
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
        peek    50000000h               ; the copy of page 0
case_end

        string  data, "data"
        variable fd
