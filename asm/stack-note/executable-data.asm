; stack-note/executable-data - with an executable note the program's own data is not executable.
;
; Since 5.8 an executable note is said of the stack alone; only a missing one sets
; READ_IMPLIES_EXEC (elf_read_implies_exec).

%define STACK_NOTE_EXEC
%include "case.inc"

case_begin
        address data, code
        smaps   data, code, "VmFlags.ex"
        call_into code                  ; a ret in the program's own data
case_end

        words   code, 0c3h              ; a ret
