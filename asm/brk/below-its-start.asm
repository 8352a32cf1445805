; brk/below-its-start - A break below the start of the heap is not taken: the old one comes back.
;
; brk knows no errno: it gives the break as it is, moved or not. Below its start the heap has
; nothing that could be given back (min_brk).

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
        add     eax, 8192
        mov     [higher], eax

        mov     eax, 45                 ; brk
        mov     ebx, [higher]           ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   raised, eax

        mov     eax, [heap]
        sub     eax, 4000000h
        mov     [below], eax

        mov     eax, 45                 ; brk
        mov     ebx, [below]            ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   below, eax

        mov     eax, 45                 ; brk
        mov     ebx, -1                 ; address, the last byte of all
        int     80h
        premise brk
        sub     eax, [heap]
        value   last_byte, eax
case_end

        variable heap
        variable higher
        variable below
