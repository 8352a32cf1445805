; verdict/pass - the answer is the expected one.

%include "case.inc"

case_begin
        value   answer, 42
case_end
