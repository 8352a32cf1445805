; brk/inside-a-page - The break is a byte: within a page it moves and says so, and no area changes.
;
; Areas are made of pages: while the old and the new break round up to the same page, the number
; alone changes (PAGE_ALIGN in brk).

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
        add     eax, 4097
        mov     [inside], eax

        mov     eax, [heap]
        add     eax, 8191
        mov     [more], eax

        mov     eax, [heap]
        add     eax, 1
        mov     [less], eax

        mov     eax, 45                 ; brk
        mov     ebx, [inside]           ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   second_page, eax

        maps    before

        mov     eax, 45                 ; brk
        mov     ebx, [more]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   its_last_byte, eax

        maps    same

        mov     eax, 45                 ; brk
        mov     ebx, [less]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   first_page, eax
case_end

        variable heap
        variable inside
        variable more
        variable less
