; verdict/crash - the program dies by a signal.

%include "case.inc"

case_begin
        value   answer, 42
        mov     byte [0], 1
case_end
