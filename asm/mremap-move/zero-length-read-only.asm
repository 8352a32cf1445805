; mremap-move/zero-length-read-only - an old length of 0 maps a read-only file again as well.
;
; data: 8192 bytes, page n filled with 'A' + n
;
; The kernel clears VM_SHARED of such an area and asks for VM_MAYSHARE here.
;
;   before   [r--s] ~~~~ ......   50000000h, 60000000h
;   mremap               <    >
;   after    [r--s] ~~~~ [r--s]   page 1 of data, twice

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
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_SHARED | MAP_FIXED ; flags
        mov     edi, [fd]               ; descriptor
        mov     ebp, 1                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 163                ; mremap
        mov     ebx, 50000000h          ; old address
        mov     ecx, 0                  ; old length, the point of the case
        mov     edx, 4096               ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, 60000000h          ; new address
        int     80h
        report  mremap

        maps    after
        peek    60000000h               ; page 1 of data, at the new place
case_end

        string  data, "data"
        variable fd
