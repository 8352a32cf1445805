; upward/exact-hole - Upward, a hole that fits exactly is filled, and a length of a page more goes above.
;
; persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT
;
; The search goes from a third of the task upward and takes the first hole that is long enough.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 20480              ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [base], eax

        mov     eax, [base]
        add     eax, 4096
        mov     [hole], eax

        mov     eax, 91                 ; munmap
        mov     ebx, [hole]             ; address, two pages of five
        mov     ecx, 8192               ; length
        int     80h
        report  munmap

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, longer than the hole
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [above], eax

        mov     eax, [above]
        sub     eax, [base]
        value   longer, eax

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, 8192               ; length
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
        mov     [inside], eax

        mov     eax, [inside]
        sub     eax, [base]
        value   exact, eax
case_end

        variable base
        variable hole
        variable above
        variable inside
