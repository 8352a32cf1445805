; lock/mlockall-flags - mlockall with no flag, an unknown one or MCL_ONFAULT alone is EINVAL.
;
; RLIMIT_MEMLOCK: 65536 bytes
;
; MCL_ONFAULT says how to lock and not what, so it needs one of the two others.

%include "case.inc"

case_begin
        mov     eax, 152                ; mlockall
        mov     ebx, 0                  ; flags
        int     80h
        report  mlockall

        mov     eax, 152                ; mlockall
        mov     ebx, 8                  ; flags
        int     80h
        report  mlockall

        mov     eax, 152                ; mlockall
        mov     ebx, MCL_ONFAULT        ; flags
        int     80h
        report  mlockall
case_end
