; brk/up-to-an-area - The break rises to two pages before an area, and not to the last page before it.
;
; A page before the next area is kept free.

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
        add     eax, 65536
        mov     [area], eax

        mov     eax, [heap]
        add     eax, 61440
        mov     [nearer], eax

        mov     eax, 192                ; mmap2
        mov     ebx, [area]             ; address
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        premise mmap2

        mov     eax, 45                 ; brk
        mov     ebx, [area]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   touching, eax

        mov     eax, 45                 ; brk
        mov     ebx, [nearer]           ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   a_page_between, eax

        mov     eax, [heap]
        add     eax, 131072
        mov     [over], eax

        mov     eax, 45                 ; brk
        mov     ebx, [over]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   over_it, eax

        mov     eax, 91                 ; munmap
        mov     ebx, [area]             ; address
        mov     ecx, 4096               ; length
        int     80h
        premise munmap

        mov     eax, 45                 ; brk
        mov     ebx, [over]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   free, eax
case_end

        variable heap
        variable area
        variable nearer
        variable over
