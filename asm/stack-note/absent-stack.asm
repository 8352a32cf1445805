; stack-note/absent-stack - without the note the stack is executable.
;
; A stack that no header speaks of gets the permissions of data (VM_STACK_FLAGS), and those have
; VM_EXEC under READ_IMPLIES_EXEC.  No PT_GNU_STACK header here: stack-note/absent-read says what
; follows from it.

%define STACK_NOTE_ABSENT
%include "case.inc"

case_begin
        push    dword 0c3h              ; a ret
        mov     ebx, esp
        address stack, ebx
        smaps   stack, ebx, "VmFlags.ex"
        call_into ebx                   ; the ret on the stack
case_end

