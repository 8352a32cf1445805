; verdict/skip - the case does not apply to any target.

%include "case.inc"

case_begin
        value   answer, 42
case_end
