; brk/fork - A child moves its own break, and has the pages of the heap.
;
; The break belongs to the address space, which fork copies: from then on there are two, and a page
; is copied when one of the processes stores to it.

%include "case.inc"

case_begin
        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        add     eax, 4095
        and     eax, -4096
        mov     [heap], eax

        address heap, [heap]

        mov     eax, [heap]
        add     eax, 8192
        mov     [two], eax

        mov     eax, [heap]
        add     eax, 16384
        mov     [four], eax

        mov     eax, 45                 ; brk
        mov     ebx, [two]              ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   two, eax

        poke    [heap], 'p'             ; first byte of the heap

        mov     eax, 2                  ; fork
        int     80h
        premise fork
        test    eax, eax
        jnz     .parent

        who     child

        mov     eax, 45                 ; brk
        mov     ebx, [four]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   child, eax

        peek    [heap]                  ; first byte, inherited
        poke    [heap], 'c'             ; the same byte

        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

.parent:
        mov     eax, 7                  ; waitpid
        mov     ebx, -1                 ; process, any child
        mov     ecx, child_status       ; status, where it goes
        mov     edx, 0                  ; options
        int     80h
        premise waitpid
        ended   child, [child_status]

        mov     eax, 45                 ; brk
        mov     ebx, 0                  ; address, only asks
        int     80h
        premise brk
        sub     eax, [heap]
        value   parent, eax

        peek    [heap]                  ; first byte: its own
case_end

        variable heap
        variable two
        variable four
        words   child_status, -1        ; waitpid has not filled it in
