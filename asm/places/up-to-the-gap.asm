; places/up-to-the-gap - Without a hint what fits exactly between an area and a guard gap is put there.
;
; Between the two are 2 MiB less two pages and the 256 pages of the guard gap. The search finds the
; hole, sees that it ends in the gap and begins anew below.

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
        add     eax, 2ff000h
        mov     [top], eax

        mov     eax, 192                ; mmap2
        mov     ebx, [base]             ; address, a page at the start of the hole
        mov     ecx, 4096               ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, [top]              ; address, and a growing one at its end
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 1fe000h            ; length, all that is left
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
