; brk/below-a-growing-area - The break does not rise into the 256 pages below a growing area.
;
; One page more than the guard gap is kept free.

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        add     eax, 4095
        and     eax, -4096
        mov     [heap], eax

        mov     eax, 45                 ; brk
        mov     ebx, [heap]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   even, eax

        mov     eax, [heap]
        add     eax, 200000h
        mov     [area], eax

        mov     eax, [heap]
        add     eax, 100000h
        mov     [gap], eax

        mov     eax, [heap]
        add     eax, 1044480
        mov     [last], eax

        mov     eax, 192                ; mmap2
        mov     ebx, [area]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_GROWSDOWN ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        premise mmap2

        mov     eax, 45                 ; brk
        mov     ebx, [gap]              ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   to_the_gap, eax

        mov     eax, 45                 ; brk
        mov     ebx, [last]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   a_page_less, eax
case_end

        variable heap
        variable area
        variable gap
        variable last
