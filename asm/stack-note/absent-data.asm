; stack-note/absent-data - without the note the program's own data is executable.
;
; The kernel maps the segments of the program by the same rule, those that are read.
; No PT_GNU_STACK header here: stack-note/absent-read says what follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        address data, code
        smaps   data, code, "VmFlags.ex"
        call_into code                  ; a ret in the program's own data
case_end

        words   code, 0c3h              ; a ret
