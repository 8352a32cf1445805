; upward/into-the-gap - Upward, what would reach a page into the guard gap of a growing area goes above it.
;
; persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
;
; The hole below the growing area has 2 MiB, of which the 256 pages of the guard gap, 1 MiB, are no
; place.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 300000h            ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [base], eax

        mov     eax, 91                 ; munmap
        mov     ebx, [base]             ; address
        mov     ecx, 300000h            ; length
        int     80h
        report  munmap

        mov     eax, [base]
        add     eax, 200000h
        mov     [top], eax

        mov     eax, 192                ; mmap2
        mov     ebx, [top]              ; address, 2 MiB above the start of the hole
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 101000h            ; length, 1 MiB and a page
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [place], eax

        mov     eax, [place]
        sub     eax, [base]
        value   place, eax
case_end

        variable base
        variable top
        variable place
