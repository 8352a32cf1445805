; brk/locked - Under mlockall(MCL_FUTURE) the heap grows locked and resident, up to RLIMIT_MEMLOCK.
;
; user: nobody
; RLIMIT_MEMLOCK: 16384 bytes
;
; MCL_FUTURE puts VM_LOCKED into the flags that all new memory gets (def_flags), the heap's too.
; What would pass the limit is refused by the old break (check_brk_limits).

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

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_FUTURE         ; flags
        int     80h
        report  mlockall

        mov     eax, [heap]
        add     eax, 8192
        mov     [two], eax

        mov     eax, [heap]
        add     eax, 20480
        mov     [five], eax

        mov     eax, 45                 ; brk
        mov     ebx, [two]              ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   two, eax

        status  locked, "VmLck"

        mov     eax, 45                 ; brk
        mov     ebx, [five]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   five, eax

        status  refused, "VmLck"

        mov     eax, 45                 ; brk
        mov     ebx, [heap]             ; address
        int     80h
        premise brk
        sub     eax, [heap]
        value   lowered, eax

        status  lowered, "VmLck"
case_end

        variable heap
        variable two
        variable five
