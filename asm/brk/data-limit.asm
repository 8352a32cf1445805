; brk/data-limit - RLIMIT_DATA holds the break where it is: the old one comes back.
;
; RLIMIT_DATA: 4 MiB
;
; The heap is counted together with the program's own data (check_data_rlimit). brk knows no errno:
; a break that did not move is the refusal.

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
        mov     [two], eax

        mov     eax, [heap]
        add     eax, 1000000h
        mov     [much], eax

        mov     eax, 45                 ; brk
        mov     ebx, [two]              ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   two, eax

        mov     eax, 45                 ; brk
        mov     ebx, [much]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   too_much, eax
case_end

        variable heap
        variable two
        variable much
