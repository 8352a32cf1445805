; verdict/flood - the program writes without an end.
;
; The loop ends after 1.6 MiB all the same, in case nothing stops it.

%include "case.inc"

case_begin
        mov     ebx, 70000
.again:
        value   answer, 42
        dec     ebx
        jnz     .again
case_end
