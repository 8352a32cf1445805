; stack-note/executable-data - with an executable note the program's own data is not executable.

%define STACK_NOTE_EXEC
%include "case.inc"

case_begin
        address data, code
        smaps   data, code, "VmFlags.ex"
        call_into code
case_end

        words   code, 0c3h              ; a ret
