; upward/hint-below-a-growing-area - Upward, a hint within the guard gap below a growing area is not taken, one right below the gap is.
;
; persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
;
; In either layout the end of the range is compared with the start of the next area less 256 pages
; (vm_start_gap), here 50001000h.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50101000h          ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, its end 256 pages below
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    mapped
        peek    50000000h               ; first byte of the page
        peek    50000fffh               ; its last byte

        mov     eax, 91                 ; munmap
        mov     ebx, 50000000h          ; address
        mov     ecx, 4096               ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address, a page into the gap
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [other], eax

        cmp     dword [other], 50000000h
        sete    al
        movzx   eax, al
        value   taken, eax
case_end

        variable other
